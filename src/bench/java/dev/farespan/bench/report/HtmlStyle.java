package dev.farespan.bench.report;

/** What the report's page looks like: light or dark, on a screen of any width. */
final class HtmlStyle {

	/** Pictures keep a white ground in both, so that their colours and greys hold. */
	static final String CSS = """
			:root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --line: #c9d1d9; --box: #f2f5f8; }
			@media (prefers-color-scheme: dark) {
				:root { --ink: #e6e9ed; --paper: #14171b; --line: #3d444d; --box: #20252b; }
			}
			* { box-sizing: border-box; }
			body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
			main { max-width: 80rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
			p, ul, pre, .box { max-width: 46rem; }
			h1 { font-size: 1.6rem; line-height: 1.2; }
			h2 { font-size: 1.25rem; margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
			h3 { font-size: 1.05rem; margin-top: 1.75rem; }
			ul { padding-left: 1.25rem; }
			.box { background: var(--box); border: 1px solid var(--line); border-radius: 6px; padding: 0 1rem; }
			.wide { overflow-x: auto; max-width: 100%; margin: 1rem 0; border: 1px solid var(--line); }
			table { border-collapse: collapse; font-size: 0.85rem; font-variant-numeric: tabular-nums; }
			th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left; white-space: nowrap; }
			thead th { vertical-align: bottom; background: var(--box); }
			tbody th { font-weight: 600; }
			tr > :first-child { position: sticky; left: 0; background: var(--box); white-space: normal;
				min-width: min(11rem, 42vw); max-width: 45vw; }
			td.long { white-space: normal; min-width: 18rem; max-width: 40rem; }
			figure { display: inline-block; vertical-align: top; width: min(100%, 37rem); margin: 1rem 0.5rem 1rem 0; }
			.picture { background: #ffffff; border: 1px solid var(--line); border-radius: 6px; padding: 4px; }
			.picture svg { display: block; width: 100%; height: auto; }
			figcaption { font-size: 0.9rem; margin-top: 0.4rem; }
			pre { background: var(--box); padding: 0.75rem; overflow-x: auto; }
			details { margin: 0.75rem 0; }
			summary { cursor: pointer; font-weight: 600; }
			""";

	private HtmlStyle() {
	}

}
