package org.sayso.extraction.html;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article: JSON-LD first, then meta tags, then microdata and the usual places in the document.
 *
 * @param articleBody the text as the page's JSON-LD gives it, without paragraphs
 */
record PageFacts(
        @Nullable String title,
        @Nullable String byline,
        @Nullable String outlet,
        @Nullable OffsetDateTime publishedAt,
        @Nullable String language,
        @Nullable String url,
        @Nullable String articleBody) {

    private static final int LONGEST = 500;
    private static final String SEPARATORS = "|-–—·:»•";

    static PageFacts of(Document page) {
        Json data = LinkedData.article(page);
        Map<String, String> meta = meta(page);
        String outlet = outlet(page, data, meta);
        return new PageFacts(
                title(page, data, meta, outlet), byline(page, data, meta), outlet, date(page, data, meta), language(page, data, meta), url(page, data, meta),
                data == null ? null : data.text("articleBody"));
    }

    private static Map<String, String> meta(Document page) {
        Map<String, String> found = new HashMap<>();
        for (Element tag : page.getElementsByTag("meta")) {
            String content = clean(tag.attr("content"));
            if (content != null) {
                for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                    if (!tag.attr(key).isBlank()) {
                        found.putIfAbsent(tag.attr(key).strip().toLowerCase(Locale.ROOT), content);
                    }
                }
            }
        }
        return found;
    }

    private static @Nullable String title(Document page, @Nullable Json data, Map<String, String> meta, @Nullable String outlet) {
        String title = first(
                member(data, "headline"), meta.get("og:title"), meta.get("twitter:title"), meta.get("dc.title"), meta.get("headline"),
                onlyHeading(page), clean(page.title()));
        return title == null ? null : withoutOutlet(title, outlet);
    }

    private static @Nullable String onlyHeading(Document page) {
        var headings = page.getElementsByTag("h1");
        return headings.size() == 1 ? clean(headings.first().text()) : null;
    }

    /** "Bridge closed | The Daily Post" is titled "Bridge closed". */
    static String withoutOutlet(String title, @Nullable String outlet) {
        if (outlet == null || outlet.isBlank() || title.length() <= outlet.length() + 3) {
            return title;
        }
        int cut = title.length() - outlet.length();
        if (title.regionMatches(true, cut, outlet, 0, outlet.length())) {
            int at = cut - 1;
            while (at > 0 && title.charAt(at) == ' ') {
                at--;
            }
            if (at > 0 && at < cut - 1 && SEPARATORS.indexOf(title.charAt(at)) >= 0) {
                return title.substring(0, at).strip();
            }
        }
        return title;
    }

    private static @Nullable String byline(Document page, @Nullable Json data, Map<String, String> meta) {
        Set<String> names = new LinkedHashSet<>();
        if (data != null) {
            for (Json author : data.list("author")) {
                names.addAll(names(author));
            }
        }
        if (names.isEmpty()) {
            for (String key : new String[] {"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "article:author_name"}) {
                String name = meta.get(key);
                if (name != null && !isAddress(name)) {
                    names.add(name);
                    break;
                }
            }
        }
        if (names.isEmpty()) {
            for (String query : new String[] {"[rel=author]", "[itemprop=author] [itemprop=name]", "[itemprop=author]", ".byline", ".author-name"}) {
                Element element = page.selectFirst(query);
                String name = element == null ? null : clean(element.text());
                if (name != null && name.length() <= 120) {
                    names.add(name);
                    break;
                }
            }
        }
        names.removeIf(PageFacts::isAddress);
        return names.isEmpty() ? null : withoutBy(String.join(", ", names));
    }

    private static List<String> names(Json author) {
        List<String> names = new ArrayList<>();
        if (author instanceof Json.Str str) {
            String name = clean(str.value());
            if (name != null) {
                names.add(name);
            }
        } else {
            for (Json name : author.list("name")) {
                if (name instanceof Json.Str str && clean(str.value()) != null) {
                    names.add(clean(str.value()));
                }
            }
        }
        return names;
    }

    private static boolean isAddress(String name) {
        return name.startsWith("http") || name.startsWith("www.") || name.startsWith("//");
    }

    static String withoutBy(String byline) {
        return byline.regionMatches(true, 0, "by ", 0, 3) ? byline.substring(3).strip() : byline;
    }

    private static @Nullable String outlet(Document page, @Nullable Json data, Map<String, String> meta) {
        String publisher = null;
        if (data != null) {
            for (Json each : data.list("publisher")) {
                publisher = first(publisher, member(each, "name"));
            }
        }
        return first(meta.get("og:site_name"), publisher, meta.get("publisher"), meta.get("dc.publisher"), meta.get("application-name"));
    }

    private static @Nullable OffsetDateTime date(Document page, @Nullable Json data, Map<String, String> meta) {
        String[] stated = {
            member(data, "datePublished"), meta.get("article:published_time"), meta.get("datepublished"), meta.get("og:published_time"),
            meta.get("parsely-pub-date"), meta.get("sailthru.date"), meta.get("dc.date.issued"), meta.get("dcterms.created"), meta.get("dc.date"),
            meta.get("pubdate"), meta.get("publishdate"), meta.get("publish-date"), meta.get("date"), member(data, "dateCreated"),
        };
        for (String each : stated) {
            OffsetDateTime moment = Moments.parse(each);
            if (moment != null) {
                return moment;
            }
        }
        for (String query : new String[] {"[itemprop=datePublished]", "time[pubdate]", "article time[datetime]", "time[datetime]", "abbr.published"}) {
            Element element = page.selectFirst(query);
            if (element != null) {
                for (String attribute : new String[] {"datetime", "content", "title"}) {
                    OffsetDateTime moment = Moments.parse(element.attr(attribute));
                    if (moment != null) {
                        return moment;
                    }
                }
            }
        }
        return Moments.parse(member(data, "dateModified"));
    }

    private static @Nullable String language(Document page, @Nullable Json data, Map<String, String> meta) {
        Element html = page.selectFirst("html");
        String tag = first(
                html == null ? null : clean(html.attr("lang")), html == null ? null : clean(html.attr("xml:lang")), member(data, "inLanguage"),
                meta.get("og:locale"), meta.get("content-language"), meta.get("language"), meta.get("dc.language"));
        if (tag == null) {
            return null;
        }
        String canonical = Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
        return canonical.equals("und") ? null : canonical;
    }

    private static @Nullable String url(Document page, @Nullable Json data, Map<String, String> meta) {
        Element canonical = page.selectFirst("link[rel=canonical]");
        return first(canonical == null ? null : clean(canonical.attr("href")), meta.get("og:url"), member(data, "url"));
    }

    private static @Nullable String member(@Nullable Json data, String name) {
        return data == null ? null : clean(data.text(name));
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String each : candidates) {
            if (each != null) {
                return each;
            }
        }
        return null;
    }

    /** Spaces made single, character references resolved, nothing for a blank. */
    private static @Nullable String clean(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = cut.indexOf('&') >= 0 ? Parser.unescapeEntities(cut, false) : cut;
        StringBuilder out = new StringBuilder(plain.length());
        boolean space = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Whitespace.is(c)) {
                space = !out.isEmpty();
            } else if (!Whitespace.ignorable(c)) {
                if (space) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.isEmpty() ? null : out.toString();
    }
}
