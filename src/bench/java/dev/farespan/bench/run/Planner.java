package dev.farespan.bench.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.LeftOut;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Rival.Kind;

/** Makes the plan of a comparison. */
final class Planner {

	private final Options options;

	private final List<Rival> rivals;

	private final long upstreamMillis;

	private final Costs costs;

	private final List<LeftOut> leftOut = new ArrayList<>();

	Planner(Options options, List<Rival> rivals, long upstreamMillis) {
		this.options = options;
		this.rivals = rivals;
		this.upstreamMillis = upstreamMillis;
		this.costs = new Costs(options);
	}

	Plan plan() {
		var order = new Random(this.options.seed());
		var steps = new ArrayList<Step>();
		if (this.options.form().isFull()) {
			this.rivals.stream()
				.filter((rival) -> List.of(Rivals.VIRTUAL, Rivals.REACTIVE).contains(rival.name()))
				.forEach((rival) -> steps.add(new Step.Ceiling(rival, this.costs.ceiling())));
		}
		for (int repeat = 1; repeat <= this.options.repeats(); repeat++) {
			List<Step> block = block(repeat);
			Collections.shuffle(block, order);
			steps.addAll(block);
			if (repeat == 1) {
				steps.addAll(heapSteps());
			}
		}
		sayWhatIsLeftOut();
		return new Plan(List.copyOf(steps), List.copyOf(this.leftOut));
	}

	private List<Step> block(int repeat) {
		var block = new ArrayList<Step>();
		for (Rival rival : this.rivals) {
			if (rival.kind() == Kind.SCRIPT) {
				Cell article = Plan.article(this.options, this.upstreamMillis);
				block.add(new Step.Script(rival, repeat, article, this.costs.script(rival, article)));
				continue;
			}
			if (!Rivals.isOnlyDeep(rival)) {
				block.add(measure(rival, repeat));
			}
			if (Plan.hasDeep(this.options) && Rivals.isDeep(rival)) {
				block.add(new Step.Measure(rival, repeat, List.of(Plan.DEEP), Plan.DEEP.upstreamMillis(), false, false,
						this.costs.deep()));
			}
		}
		return block;
	}

	private Step measure(Rival rival, int repeat) {
		List<Cell> cells = cells(rival);
		boolean open = this.options.form().isFull() && rival.kind() == Kind.SERVICE;
		return new Step.Measure(rival, repeat, cells, this.upstreamMillis, true, open,
				this.costs.measure(rival, cells, open));
	}

	/** A control and an A/A twin are there for the question they answer, not for the whole matrix. */
	private List<Cell> cells(Rival rival) {
		return this.options.form()
			.cells(this.upstreamMillis)
			.stream()
			.filter((cell) -> rival.kind() == Kind.SERVICE || cell.days() == this.options.form().articleDays())
			.filter((cell) -> rival.kind() == Kind.SERVICE || cell.queries() != 50)
			.filter((cell) -> Costs.longestMillis(rival, cell) <= Plan.LONGEST_FLOOR_MILLIS)
			.toList();
	}

	private List<Step> heapSteps() {
		Cell cell = this.options.form().heapCell(this.upstreamMillis);
		List<Step> steps = new ArrayList<>();
		this.rivals.stream()
			.filter((rival) -> rival.kind() == Kind.SERVICE && !Rivals.isOnlyDeep(rival))
			.filter((rival) -> this.options.form() != Form.SMOKE || rival.name().equals(Rivals.VIRTUAL))
			.forEach((rival) -> steps.add(new Step.Heap(rival, cell, this.costs.heap(rival, cell))));
		return steps;
	}

	private void sayWhatIsLeftOut() {
		for (Rival rival : this.rivals) {
			if (rival.kind() == Kind.SERVICE && !Rivals.isOnlyDeep(rival)) {
				Plan.matrix(this.options, this.upstreamMillis).stream()
					.filter((cell) -> Costs.longestMillis(rival, cell) > Plan.LONGEST_FLOOR_MILLIS)
					.forEach((cell) -> this.leftOut.add(new LeftOut(rival.name() + " in " + cell,
							"the last answer could not come before %,.0f s, which is too long for a comparison"
								.formatted(Costs.longestMillis(rival, cell) / 1000))));
			}
		}
	}

}
