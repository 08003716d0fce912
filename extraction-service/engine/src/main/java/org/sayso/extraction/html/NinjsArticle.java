package org.sayso.extraction.html;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An IPTC ninjs item, versions 1 (members {@code body_xhtml}, {@code headline}) to 3 (arrays {@code bodies}, {@code headlines}). */
final class NinjsArticle {

    private final HtmlArticle html;

    NinjsArticle(HtmlArticle html) {
        this.html = html;
    }

    Article read(String json) {
        Json item = JsonReader.read(json);
        if (!(item instanceof Json.Obj obj)) {
            throw new UnreadableBodyException("ninjs: the item is no object");
        }
        String text = text(obj);
        if (text == null) {
            throw new UnreadableBodyException("ninjs: the item has no body");
        }
        return new Article(
                headline(obj), byline(obj), outlet(obj), date(obj), obj.text("language"), address(obj), text, SourceMap.NONE);
    }

    private @Nullable String text(Json.Obj item) {
        String plain = null;
        for (Json body : item.list("bodies")) {
            String value = body.text("value");
            if (value == null) {
                continue;
            }
            String type = body.text("contentType") == null ? body.text("contenttype") : body.text("contentType");
            boolean marked = type == null ? value.startsWith("<") : type.contains("html") || type.contains("xml");
            if (marked) {
                return html.fragment(value);
            }
            plain = plain == null ? value : plain;
        }
        if (plain != null) {
            return plain;
        }
        for (Map.Entry<String, Json> member : item.members().entrySet()) {
            String name = member.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith("body_") && member.getValue() instanceof Json.Str value && !value.value().isBlank()) {
                if (name.contains("html") || name.contains("xml")) {
                    return html.fragment(value.value());
                }
                plain = plain == null ? value.value() : plain;
            }
        }
        return plain;
    }

    private static @Nullable String headline(Json.Obj item) {
        String first = null;
        for (Json headline : item.list("headlines")) {
            String value = headline.text("value");
            if ("main".equals(headline.text("role")) && value != null) {
                return value;
            }
            first = first == null ? value : first;
        }
        return item.text("headline") == null ? first : item.text("headline");
    }

    private static @Nullable String byline(Json.Obj item) {
        String by = item.text("by") == null ? item.text("byline") : item.text("by");
        return by == null ? null : PageFacts.withoutBy(by);
    }

    private static @Nullable String outlet(Json.Obj item) {
        String holder = item.text("copyrightholder") == null ? item.text("copyrightHolder") : item.text("copyrightholder");
        if (holder != null) {
            return holder;
        }
        for (String name : new String[] {"infosources", "infoSources", "infosource"}) {
            for (Json source : item.list(name)) {
                if (source.text("name") != null) {
                    return source.text("name");
                }
            }
        }
        return null;
    }

    private static @Nullable OffsetDateTime date(Json.Obj item) {
        for (String name : new String[] {"contentcreated", "contentCreated", "versioncreated", "versionCreated", "firstcreated", "firstCreated"}) {
            OffsetDateTime moment = Moments.parse(item.text(name));
            if (moment != null) {
                return moment;
            }
        }
        return null;
    }

    private static @Nullable String address(Json.Obj item) {
        String uri = item.text("uri");
        return uri != null && (uri.startsWith("http://") || uri.startsWith("https://")) ? uri : null;
    }
}
