package dev.farespan.bench.result;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One fresh process of a rival, from its start to its end.
 *
 * @param rival its name
 * @param repeat counted from 1
 * @param startedAt when the process was started
 * @param readyAt when it first said it was ready; for a script, when its fan-out began
 * @param label what it said it was: twin, mode, server, client, … (empty for a script)
 * @param warmUp the evidence that it was warm
 * @param outside memory and threads from {@code /proc}, over its whole life
 * @param inside what the JVM told, scraped around and within each cell
 * @param cells what was measured in it, in that order
 * @param open the open-loop runs
 * @param refusal why nothing of it counts, or none
 */
public record Launch(String rival, int repeat, double startedAt, double readyAt, Map<String, String> label,
		WarmUp warmUp, Outside outside, List<Inside> inside, List<CellRun> cells, List<OpenRun> open,
		@Nullable String refusal) {

}
