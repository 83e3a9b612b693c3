package uko.rendering;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The template files of one folder of a plugin as Handlebars asks for them, each read and verified once. */
final class TemplateFiles extends AbstractTemplateLoader {

    private final Map<String, StringTemplateSource> read = new ConcurrentHashMap<>();
    private final uko.rendering.TemplateSource source;
    private final boolean verified;

    TemplateFiles(uko.rendering.TemplateSource source, String folder, boolean verified) {
        this.source = source;
        this.verified = verified;
        setPrefix(folder);
        setSuffix(".hbs");
    }

    @Override
    public TemplateSource sourceAt(String name) throws IOException {
        StringTemplateSource known = read.get(name);
        if (known != null) {
            return known;
        }
        StringTemplateSource found = find(getPrefix() + name + getSuffix());
        read.put(name, found);
        return found;
    }

    private StringTemplateSource find(String path) throws IOException {
        String text = source.text(path).orElseThrow(() -> new FileNotFoundException(path));
        List<String> problems = verified ? TemplateVerification.problems(path, text) : List.of();
        if (!problems.isEmpty()) {
            throw new TemplateException(String.join(" ", problems));
        }
        return new StringTemplateSource(path, text);
    }
}
