package org.sayso.stack.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One process of the stack.
 *
 * @param name of its log and pid file
 * @param command what runs it; the process started is the part itself, no shell around it
 * @param environment beyond the launcher's own
 * @param ports it listens on
 * @param needs the parts that must be ready before it starts
 * @param mark words that stand in its command line and in no other's
 * @param outdated true when what runs is not what is built by now
 * @param before what must be done before each start, such as making a data folder
 * @param ready throws nothing and answers true when it serves
 * @param after what must be done once it is ready, before others may need it
 */
record Part(
        String name,
        List<String> command,
        Map<String, String> environment,
        Set<Settings.Port> ports,
        Set<String> needs,
        String mark,
        Probe outdated,
        Step before,
        Probe ready,
        Step after) {

    /** Something to be done. */
    interface Step {
        Step NOTHING = () -> {};

        void run() throws IOException, InterruptedException, TroubleException;
    }

    /** A question asked again and again. */
    interface Probe {
        Probe NEVER = () -> false;

        boolean answers() throws IOException, InterruptedException;
    }

    Part {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        ports = Set.copyOf(ports);
        needs = Set.copyOf(needs);
    }

    Path log(Folder folder) {
        return folder.log(name);
    }
}
