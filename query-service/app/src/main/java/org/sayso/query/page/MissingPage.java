package org.sayso.query.page;

import io.quarkus.qute.TemplateInstance;

/** Nothing is here, or not for this workspace. */
record MissingPage(Frame frame, String what) implements TemplateInstance {}
