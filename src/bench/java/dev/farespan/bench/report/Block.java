package dev.farespan.bench.report;

import java.util.List;

/** One piece of a report, said once and shown as HTML and as Markdown. */
sealed interface Block {

	/** A heading; 1 is the title. */
	record Heading(int level, String text) implements Block {
	}

	/** A few sentences. */
	record Paragraph(String text) implements Block {
	}

	/** Short sentences, one below the other. */
	record Points(List<String> items) implements Block {

		public Points {
			items = List.copyOf(items);
		}

	}

	/** What is typed. */
	record Code(String text) implements Block {
	}

	/** What belongs together and is to be seen at once. */
	record Box(List<Block> blocks) implements Block {

		public Box {
			blocks = List.copyOf(blocks);
		}

	}

	/** What is unfolded by who wants it. */
	record Fold(String title, List<Block> blocks) implements Block {

		public Fold {
			blocks = List.copyOf(blocks);
		}

	}

	/** A picture; its text is a whole {@code <svg>} element. */
	record Figure(String id, String title, String caption, String svg) implements Block {
	}

	/** A table; no cell of it is blank. */
	record Table(List<String> columns, List<List<String>> rows) implements Block {

		public Table {
			columns = List.copyOf(columns);
			rows = rows.stream().map(Table::spoken).toList();
		}

		/** The table, or the sentence where it would have no row. */
		static Block or(List<String> columns, List<List<String>> rows, String sentence) {
			return rows.isEmpty() ? new Paragraph(sentence) : new Table(columns, rows);
		}

		private static List<String> spoken(List<String> row) {
			return row.stream().map((cell) -> cell.isBlank() ? Numbers.NONE : cell).toList();
		}

	}

}
