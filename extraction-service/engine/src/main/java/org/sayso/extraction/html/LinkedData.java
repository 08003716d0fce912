package org.sayso.extraction.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The schema.org article a page describes in its JSON-LD, if any. */
final class LinkedData {

    private static final Set<String> ARTICLES = Set.of(
            "NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle",
            "ReviewNewsArticle", "AskPublicNewsArticle", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "TechArticle", "Report",
            "SatiricalArticle", "ScholarlyArticle");
    private static final int LARGEST = 1_000_000;
    private static final int MOST_SCRIPTS = 50;

    private LinkedData() {}

    /** The article object with the most members, or null. Broken JSON is passed over: a page's data is a help, not a duty. */
    static @Nullable Json article(Document page) {
        Json best = null;
        int size = 0;
        int scripts = 0;
        for (Element script : page.getElementsByTag("script")) {
            if (!script.attr("type").strip().equalsIgnoreCase("application/ld+json") || ++scripts > MOST_SCRIPTS) {
                continue;
            }
            String data = script.data();
            if (data.length() > LARGEST) {
                continue;
            }
            for (Json candidate : articles(data)) {
                int members = ((Json.Obj) candidate).members().size() + (candidate.text("articleBody") == null ? 0 : 100);
                if (members > size) {
                    best = candidate;
                    size = members;
                }
            }
        }
        return best;
    }

    private static List<Json> articles(String data) {
        List<Json> found = new ArrayList<>();
        Deque<Json> open = new ArrayDeque<>();
        try {
            open.push(JsonReader.readLenient(bare(data)));
        } catch (UnreadableBodyException e) {
            return found;
        }
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case Json.Arr arr -> arr.items().forEach(open::push);
                case Json.Obj obj -> {
                    if (isArticle(obj)) {
                        found.add(obj);
                    }
                    obj.list("@graph").forEach(open::push);
                    obj.list("mainEntity").forEach(open::push);
                    obj.list("mainEntityOfPage").forEach(open::push);
                }
                case Json.Str ignored -> {}
                case Json.Num ignored -> {}
                case Json.Literal ignored -> {}
            }
        }
        return found;
    }

    private static boolean isArticle(Json.Obj obj) {
        for (Json type : obj.list("@type")) {
            if (type instanceof Json.Str name && ARTICLES.contains(name.value())) {
                return true;
            }
        }
        return false;
    }

    /** Without the comment or CDATA marks some pages wrap their data in. */
    private static String bare(String data) {
        int open = 0;
        while (open < data.length() && data.charAt(open) != '{' && data.charAt(open) != '[') {
            open++;
        }
        if (data.startsWith("[CDATA[", open)) {
            open += 7;
            while (open < data.length() && data.charAt(open) != '{' && data.charAt(open) != '[') {
                open++;
            }
        }
        return data.substring(open);
    }
}
