package dev.farespan.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

import dev.farespan.bench.report.Block.Paragraph;
import dev.farespan.bench.stats.Measure;

/** Every figure, or a sentence in its stead. */
final class Figures {

	private final Compared compared;

	private final Optional<String> unable;

	Figures(Compared compared) {
		this.compared = compared;
		this.unable = Letters.missing();
	}

	/** The article's figures; here it is said too if no picture can be drawn. */
	List<Block> article() {
		return this.unable.<List<Block>>map((why) -> List.of(new Paragraph(why)))
			.orElseGet(() -> new MemoryFigures(this.compared).article());
	}

	/** All others. */
	List<Block> others() {
		var loads = new LoadFigures(this.compared);
		return drawn(() -> {
			List<Block> blocks = new ArrayList<>(new MemoryFigures(this.compared).underLoad());
			blocks.addAll(List.of(new MemoryFigures(this.compared).byLoad(), loads.latency(),
					loads.byCell("floor", Measure.RATIO, "Measured over the floor",
							"The floor is the least a query can take: the upstream's delay, in as many waves as the "
									+ "width asks for. At the line a rival costs nothing besides.",
							OptionalDouble.of(1)),
					HeapFigure.of(this.compared), OpenLoopFigure.of(this.compared),
					loads.byCell("cpu", Measure.CPU_PER_CALL, "CPU per call",
							"The rival's own CPU for one upstream call.", OptionalDouble.empty())));
			return blocks;
		});
	}

	private List<Block> drawn(Supplier<List<Block>> figures) {
		return this.unable.isPresent()
				? List.of(new Paragraph("No picture could be drawn here either; the tables say the same."))
				: figures.get();
	}

}
