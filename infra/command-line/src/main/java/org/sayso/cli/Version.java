package org.sayso.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** Tells the version the jar was built as. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        @Nullable String version = Sayso.class.getPackage().getImplementationVersion();
        return new String[] {"sayso " + (version == null ? "(not from a jar)" : version)};
    }
}
