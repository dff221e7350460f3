package dev.farespan.bench.report;

import java.nio.file.Path;

final class Look {

	public static void main(String[] a) throws Exception {
		Report.write(Path.of(a[0]), MadeUp.results(), MadeUp.summary());
		Report.picture(Path.of(a[0], "picture.svg"), MadeUp.results(), MadeUp.summary());
		Report.write(Path.of(a[0], "nothing"), MadeUp.nothing(), MadeUp.nothingReckoned());
	}

}
