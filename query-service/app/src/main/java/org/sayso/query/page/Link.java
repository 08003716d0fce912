package org.sayso.query.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses within the pages. Ids come from partners and may hold any character. */
final class Link {

    private Link() {}

    static String story(String id) {
        return "/stories/" + segment(id);
    }

    static String document(String id) {
        return "/documents/" + segment(id);
    }

    /** Characters in their context. */
    static String passage(String document, int start, int end) {
        return document(document) + "?at=" + start + "-" + end + "#here";
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String segment(String id) {
        return encode(id).replace("+", "%20");
    }
}
