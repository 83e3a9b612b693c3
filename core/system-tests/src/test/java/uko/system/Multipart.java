package uko.system;

import java.util.Map;

/** A form with a file, as a browser would send it. */
record Multipart(String body) {

    static final String TYPE = "multipart/form-data; boundary=uko-test-boundary";
    private static final String LINE = "--uko-test-boundary\r\n";

    static Multipart of(Map<String, String> fields, String fileField, String file) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(LINE)
                .append("Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        body.append(LINE)
                .append("Content-Disposition: form-data; name=\"" + fileField + "\"; filename=\"code.json\"\r\n")
                .append("Content-Type: application/json\r\n\r\n")
                .append(file)
                .append("\r\n--uko-test-boundary--\r\n");
        return new Multipart(body.toString());
    }
}
