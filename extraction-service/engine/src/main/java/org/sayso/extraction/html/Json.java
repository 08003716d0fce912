package org.sayso.extraction.html;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value, read by {@link JsonReader}. */
sealed interface Json {

    record Obj(Map<String, Json> members) implements Json {}

    record Arr(List<Json> items) implements Json {}

    record Str(String value) implements Json {}

    record Num(String literal) implements Json {}

    enum Literal implements Json {
        TRUE,
        FALSE,
        NULL
    }

    /** The member of an object, or null. */
    default @Nullable Json get(String name) {
        return this instanceof Obj obj ? obj.members().get(name) : null;
    }

    /** The text of a member that is a non-blank string, else null. */
    default @Nullable String text(String name) {
        return get(name) instanceof Str str && !str.value().isBlank() ? str.value().strip() : null;
    }

    /** A member as a list: an array's items, a single value alone, nothing. */
    default List<Json> list(String name) {
        return switch (get(name)) {
            case null -> List.of();
            case Arr arr -> arr.items();
            case Json one -> List.of(one);
        };
    }
}
