package uko.rendering;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** PT Serif and PT Sans with their metrics, read once and not before the first document: one for the whole node. */
public final class DocumentFonts {

    private final Metrics metrics = new Metrics();

    PdfRendererBuilder into(PdfRendererBuilder builder) {
        for (Face face : Faces.ALL) {
            builder.useFont(
                    () -> new ByteArrayInputStream(face.file), face.family, face.weight, face.style, true, face.uses());
        }
        return builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
    }

    private static final class Faces {

        static final List<Face> ALL = List.of(
                Face.read("PT Serif", "PTSerif-Regular", 400, FontStyle.NORMAL),
                Face.read("PT Serif", "PTSerif-Italic", 400, FontStyle.ITALIC),
                Face.read("PT Serif", "PTSerif-Bold", 700, FontStyle.NORMAL),
                Face.read("PT Serif", "PTSerif-BoldItalic", 700, FontStyle.ITALIC),
                Face.read("PT Sans", "PTSans-Regular", 400, FontStyle.NORMAL),
                Face.read("PT Sans", "PTSans-Italic", 400, FontStyle.ITALIC),
                Face.read("PT Sans", "PTSans-Bold", 700, FontStyle.NORMAL),
                Face.read("PT Sans", "PTSans-BoldItalic", 700, FontStyle.ITALIC));
    }

    /** The file of the face that heads and feet of pages are set in. */
    static byte[] sans() {
        return Faces.ALL.stream()
                .filter(face -> face.family.equals("PT Sans"))
                .findFirst()
                .orElseThrow()
                .file;
    }

    private record Face(String family, byte[] file, int weight, FontStyle style) {

        /** Where a style sheet names a font that is not ours, its text would vanish: the serif stands in. */
        Set<FSFontUseCase> uses() {
            return family.equals("PT Serif")
                    ? EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.FALLBACK_FINAL)
                    : EnumSet.of(FSFontUseCase.DOCUMENT);
        }

        static Face read(String family, String name, int weight, FontStyle style) {
            try (InputStream file = DocumentFonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
                return new Face(family, Objects.requireNonNull(file, name).readAllBytes(), weight, style);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** As many entries as faces. */
    private static final class Metrics implements FSCacheEx<String, FSCacheValue> {

        private final Map<String, FSCacheValue> values = new ConcurrentHashMap<>();

        @Override
        public void put(String key, FSCacheValue value) {
            values.put(key, value);
        }

        @Override
        public @Nullable FSCacheValue get(String key) {
            return values.get(key);
        }

        @Override
        public @Nullable FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
            return values.computeIfAbsent(key, absent -> loaded(loader));
        }

        private static FSCacheValue loaded(Callable<? extends FSCacheValue> loader) {
            try {
                return loader.call();
            } catch (Exception failure) {
                throw new IllegalStateException("The metrics of a document's font can't be read.", failure);
            }
        }
    }
}
