package org.sayso.ingest.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Limits;
import org.sayso.ingest.document.Receipt;
import org.sayso.ingest.document.Registrar;
import org.sayso.ingest.document.Submission;
import org.sayso.service.problem.Problem;
import org.sayso.service.problem.Problem.Fault;
import org.sayso.service.problem.Problems;

/**
 * Reads a request of many lines, a document each, and answers them in order. Lines are stored in groups as they arrive: whoever sends slowly has
 * every line answered as soon as it is read, whoever sends fast gets large transactions. A line that cannot be taken costs only itself.
 */
@ApplicationScoped
public class BatchIntake {

    private final IntakeConfig config;
    private final Registrar registrar;

    BatchIntake(IntakeConfig config, Registrar registrar) {
        this.config = config;
        this.registrar = registrar;
    }

    /**
     * @param answer is given the receipts group by group; false means nobody listens any more
     * @throws IOException when the sender went away
     */
    public void take(InputStream body, String workspace, String topic, Predicate<List<Receipt>> answer) throws IOException {
        new Request(new LineReader(body, Limits.LINE_BYTES), workspace, topic, answer).take();
    }

    private final class Request {

        private final LineReader lines;
        private final String workspace;
        private final String topic;
        private final Predicate<List<Receipt>> answer;
        private final List<Submission> group = new ArrayList<>();
        private long groupBytes;
        private long line;
        private int documents;

        private Request(LineReader lines, String workspace, String topic, Predicate<List<Receipt>> answer) {
            this.lines = lines;
            this.workspace = workspace;
            this.topic = topic;
            this.answer = answer;
        }

        private void take() throws IOException {
            var open = true;
            while (open) {
                LineReader.Line next;
                try {
                    next = lines.next();
                } catch (RequestBody.TooLarge e) {
                    end(Problems.tooLarge(Fault.over(null, e.getMessage(), config.requestBytes(), null).on(line + 1, null)));
                    return;
                } catch (ZipException | EOFException e) {
                    end(Problems.invalidEncoding(Fault.of("Content-Encoding", "the gzip stream breaks off or is damaged").on(line + 1, null)));
                    return;
                }
                if (next == null) {
                    break;
                }
                line++;
                var submission = submission(next);
                if (submission == null) {
                    continue;
                }
                if (++documents > Limits.BATCH_LINES) {
                    end(Problems.tooLarge(Fault.over(
                                    null, "a request may hold " + Limits.BATCH_LINES + " documents; this line and all after it were not read", Limits.BATCH_LINES, null)
                            .on(line, null)));
                    return;
                }
                group.add(submission);
                if (group.size() >= config.group() || groupBytes >= config.groupBytes() || !lines.ready()) {
                    open = flush();
                }
            }
            flush();
            if (documents == 0 && open) {
                end(Problems.malformedJson(Fault.of(null, "the body holds no document")));
            }
        }

        private @Nullable Submission submission(LineReader.Line next) {
            return switch (next) {
                case LineReader.Line.TooLong(long length) ->
                    new Submission.Refused(
                            line,
                            null,
                            Problems.tooLarge(
                                    Fault.over(null, "the line is longer than " + Limits.LINE_BYTES + " bytes", Limits.LINE_BYTES, length)
                                            .on(line, null)));
                case LineReader.Line.Bytes bytes when bytes.blank() -> null;
                case LineReader.Line.Bytes(byte[] buffer, int start, int length) -> {
                    int mark = line == 1 ? byteOrderMark(buffer, start, length) : 0;
                    groupBytes += length;
                    yield Submission.read(line, buffer, start + mark, length - mark);
                }
            };
        }

        private boolean flush() {
            if (group.isEmpty()) {
                return true;
            }
            var receipts = registrar.register(workspace, group, topic);
            group.clear();
            groupBytes = 0;
            return answer.test(receipts);
        }

        /** Nothing after this line is read: said in a last receipt. */
        private void end(Problem problem) {
            flush();
            answer.test(List.of(Receipt.rejected(problem.errors().getFirst().line(), null, problem)));
        }

        private static int byteOrderMark(byte[] buffer, int start, int length) {
            return length >= 3 && buffer[start] == (byte) 0xEF && buffer[start + 1] == (byte) 0xBB && buffer[start + 2] == (byte) 0xBF ? 3 : 0;
        }
    }
}
