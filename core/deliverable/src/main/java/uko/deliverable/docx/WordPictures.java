package uko.deliverable.docx;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import uko.deliverable.content.Hash;
import uko.deliverable.docx.DocxReader.Picture;

/** The pictures of a document, each read once, however often it is shown. */
final class WordPictures {

    private static final int MOST_BYTES = 5 << 20;

    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, Picture> pictures = new LinkedHashMap<>();

    Map<String, Picture> all() {
        return pictures;
    }

    /** The hash of a picture, empty for what no browser shows, as pictures that Windows draws. */
    String hash(WordPart document, String id) {
        return hashes.computeIfAbsent(document.target(id), part -> keep(document.bytes(part)));
    }

    private String keep(byte[] bytes) {
        String type = type(bytes);
        if (type.isEmpty() || bytes.length > MOST_BYTES) {
            return "";
        }
        String hash = Hash.of(bytes);
        pictures.put(hash, new Picture(type, bytes));
        return hash;
    }

    private static String type(byte[] bytes) {
        if (bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G') {
            return "image/png";
        }
        boolean jpeg =
                bytes.length > 3 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8 && bytes[2] == (byte) 0xff;
        return jpeg ? "image/jpeg" : "";
    }
}
