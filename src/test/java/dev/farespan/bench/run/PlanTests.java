package dev.farespan.bench.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.LeftOut;
import dev.farespan.bench.result.Rival;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTests {

	private static Options options(String... pairs) {
		Map<String, String> properties = new HashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			properties.put("compare." + pairs[i], pairs[i + 1]);
		}
		return Options.read((name) -> properties.get(String.valueOf(name)), null);
	}

	private static Plan plan(Options options) {
		return Plan.of(options, Rivals.of(options), options.latencyMillis());
	}

	private static Rival rival(String name) {
		return Rivals.of(options("form", "full"))
			.stream()
			.filter((rival) -> rival.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static Duration expected(Plan plan) {
		return plan.steps().stream().map(Step::expected).reduce(Duration.ZERO, Duration::plus);
	}

	private static List<Step.Measure> measures(Plan plan, String rival) {
		return plan.steps()
			.stream()
			.filter(Step.Measure.class::isInstance)
			.map(Step.Measure.class::cast)
			.filter((step) -> step.rival().name().equals(rival))
			.toList();
	}

	@Test
	void fitsItsTime() {
		for (String form : List.of("smoke", "quick", "full")) {
			Options options = options("form", form);
			assertThat(expected(plan(options))).as(form).isBetween(options.limit().dividedBy(2), options.limit());
		}
	}

	@Test
	void measuresEachRivalOnceInEachBlock_inAnotherOrder() {
		Plan plan = plan(options("form", "full"));
		List<String> titles = plan.steps()
			.stream()
			.filter((step) -> !(step instanceof Step.Heap || step instanceof Step.Ceiling))
			.map((step) -> step.rival().name())
			.toList();
		int block = titles.size() / 5;
		List<String> first = titles.subList(0, block);
		List<String> second = titles.subList(block, 2 * block);
		assertThat(second).containsExactlyInAnyOrderElementsOf(first).isNotEqualTo(first);
	}

	@Test
	void repeats_whenTheSeedDoes() {
		assertThat(plan(options("seed", "5")).steps()).isEqualTo(plan(options("seed", "5")).steps())
			.isNotEqualTo(plan(options("seed", "6")).steps());
	}

	@Test
	void asksForTheWholeMatrix_inFull() {
		List<Cell> cells = measures(plan(options("form", "full")), "reactive").stream()
			.flatMap((step) -> step.cells().stream())
			.distinct()
			.toList();
		assertThat(cells).hasSize(13).contains(new Cell(1, 1, 200), new Cell(100, 100, 200), Plan.DEEP);
	}

	@Test
	void takesCellsInAscendingOrder_sinceAProcessGivesNoMemoryBack() {
		for (Step.Measure step : measures(plan(options("form", "full")), "virtual")) {
			assertThat(step.cells()).extracting(Cell::calls).isSorted();
		}
	}

	@Test
	void leavesOutWhatWouldTakeTooLong_andSaysSo() {
		Plan plan = plan(options("form", "full"));
		assertThat(plan.leftOut()).extracting(LeftOut::what)
			.contains("pool-20 in 100 × 100 days at 200 ms", "sequential in 100 × 100 days at 8000 ms")
			.noneMatch((what) -> what.startsWith("reactive"));
		assertThat(measures(plan, "pool-20"))
			.allSatisfy((step) -> assertThat(step.cells()).doesNotContain(new Cell(100, 100, 200))
				.contains(new Cell(100, 10, 200)));
	}

	@Test
	void measuresTheSameAgain_forTheNoise() {
		assertThat(rival("reactive-again").arguments()).isEqualTo(rival("reactive").arguments());
		assertThat(rival("virtual-reactor").client()).isEqualTo(rival("reactive").client());
	}

}
