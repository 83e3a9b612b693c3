package uko.ethicscode;

import uko.spi.documents.Documents;
import uko.spi.portlet.Language;
import uko.spi.portlet.Model;
import uko.spi.portlet.RenderRequest;

/** The code as a PDF, with the address at which a printed copy is verified. */
final class CodeDocument {

    private static final String VERIFICATION = "%s/frames/ethics-code/verification?centre=%s&hash=%s";

    private final Documents documents;

    CodeDocument(Documents documents) {
        this.documents = documents;
    }

    byte[] pdf(Code code, String hash, RenderRequest request) {
        String address =
                VERIFICATION.formatted(request.origin(), request.centre().id(), hash);
        return documents.pdf(
                "code",
                Language.RU,
                Model.of("code", code)
                        .and("centre", request.centre().name())
                        .and("hash", hash)
                        .and("fingerprint", Revision.fingerprint(hash))
                        .and("verification", address));
    }
}
