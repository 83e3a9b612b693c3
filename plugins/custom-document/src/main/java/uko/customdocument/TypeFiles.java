package uko.customdocument;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import uko.deliverable.DocumentType;
import uko.deliverable.DocumentTypes;
import uko.deliverable.DocumentTypes.Declared;
import uko.deliverable.DocumentTypes.Preview;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.Resource;
import uko.spi.portlet.ResourceRequest;

/** A type as files: its declaration, and what its documents look like on paper. */
record TypeFiles(DocumentTypes types) {

    Resource serve(Declared declared, ResourceRequest request) {
        return switch (request.resource()) {
            case "type.yaml" -> yaml(declared);
            case "preview.pdf" -> {
                byte[] pdf = preview(declared.type(), request).pdf();
                yield Resource.pdf(declared.type().id() + ".pdf", tag(pdf), new ByteArrayInputStream(pdf));
            }
            case "preview.png" -> picture(preview(declared.type(), request), request);
            default -> throw PortletException.notFound("file");
        };
    }

    private Preview preview(DocumentType type, ResourceRequest request) {
        return types.preview(
                types.findTried(type, request.person()).map(type::with).orElse(type), request);
    }

    private static Resource picture(Preview preview, ResourceRequest request) {
        String page = request.parameter("page").orElse("");
        int number = page.matches("[1-9]") ? Integer.parseInt(page) : 0;
        if (number < 1 || number > preview.pictures().size()) {
            throw PortletException.notFound("page");
        }
        byte[] png = preview.pictures().get(number - 1);
        return new Resource("page-" + number + ".png", "image/png", tag(png), true, new ByteArrayInputStream(png));
    }

    /** Names these very bytes. */
    private static String tag(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }

    private Resource yaml(Declared declared) {
        byte[] yaml = types.write(declared.type()).getBytes(StandardCharsets.UTF_8);
        return new Resource(
                declared.type().id() + ".yaml",
                "application/yaml",
                declared.type().id() + "-" + declared.version(),
                false,
                new ByteArrayInputStream(yaml));
    }
}
