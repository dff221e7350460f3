package dev.farespan.bench.sample;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the comparison runs on, for the manifest. */
public final class Machine {

	private static final Pattern CPU_MODEL = Pattern.compile("^(?:model name|Model)\\s*:\\s*(.+)$", Pattern.MULTILINE);

	private static final Pattern MEMORY = Pattern.compile("^MemTotal:\\s*(\\d+) kB$", Pattern.MULTILINE);

	private static final Pattern CHOSEN = Pattern.compile("\\[(\\w+)]");

	private static final String UNKNOWN = "unknown";

	private Machine() {
	}

	/** In the order of the manifest; the load average is that of now. */
	public static Map<String, String> describe() {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("kernel", "%s %s (%s)".formatted(property("os.name"), property("os.version"), property("os.arch")));
		facts.put("CPU", first(CPU_MODEL, text("/proc/cpuinfo")));
		facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
		facts.put("memory", mebibytes(first(MEMORY, text("/proc/meminfo"))));
		facts.put("cgroup memory limit", Cgroups.own().memory());
		facts.put("cgroup CPU limit", Cgroups.own().cpu());
		facts.put("page size", AuxiliaryVector.own().value(AuxiliaryVector.PAGE_SIZE, 4096) + " bytes");
		facts.put("transparent huge pages", first(CHOSEN, text("/sys/kernel/mm/transparent_hugepage/enabled")));
		facts.put("load average at the start", load(text("/proc/loadavg")));
		return Collections.unmodifiableMap(facts);
	}

	private static String text(String file) {
		return ProcFile.text(Path.of(file));
	}

	private static String property(String name) {
		return System.getProperty(name, UNKNOWN);
	}

	private static String first(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.find() ? matcher.group(1).strip() : UNKNOWN;
	}

	private static String mebibytes(String kib) {
		return kib.equals(UNKNOWN) ? kib : Long.parseLong(kib) / 1024 + " MiB";
	}

	// over 1, 5 and 15 minutes; the rest is about processes
	private static String load(String loadavg) {
		String[] words = loadavg.split(" ", -1);
		return (words.length < 3) ? UNKNOWN : String.join(" ", words[0], words[1], words[2]);
	}

}
