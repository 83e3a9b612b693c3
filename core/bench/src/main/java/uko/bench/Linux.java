package uko.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time and memory of a process, as the kernel counts them. */
final class Linux {

    // USER_HZ, a hundred on every Linux that the JDK runs on.
    private static final long MICROS_PER_TICK = 10_000;
    private static final int UTIME = 11;

    private Linux() {}

    /** User and system time of all threads, those that ended included; 0 for a process that is gone. */
    static long cpuMicros(long pid) {
        String stat = read(pid, "stat");
        // The program's name is in parentheses and may hold blanks.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length <= UTIME + 1
                ? 0
                : (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1])) * MICROS_PER_TICK;
    }

    /** The CPU time of all processes that run a program out of a folder. */
    static long cpuMicros(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().filter(of(folder)).isPresent())
                .mapToLong(process -> cpuMicros(process.pid()))
                .sum();
    }

    private static java.util.function.Predicate<String> of(Path folder) {
        return command -> command.startsWith(folder.toString());
    }

    static double residentMegabytes(long pid) {
        return read(pid, "status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (java.nio.file.NoSuchFileException gone) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
