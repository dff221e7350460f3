import type { DashboardFile } from './plain';

// What has to be refused: were one of these accepted, the check of the dashboards would see nothing.

// @ts-expect-error a name that is misspelt
export const misspeltName: DashboardFile = { schemaVersion: 42, panles: [] };

// @ts-expect-error a name that is misspelt, deep inside
export const misspeltUnit: DashboardFile = { schemaVersion: 42, panels: [{ type: 'stat', fieldConfig: { defaults: { unitt: 's' }, overrides: [] } }] };

// @ts-expect-error a member that the enumeration has not
export const noSuchMode: DashboardFile = { schemaVersion: 42, panels: [{ type: 'stat', fieldConfig: { defaults: { thresholds: { mode: 'some', steps: [] } }, overrides: [] } }] };

// @ts-expect-error a number in the place of a text
export const wrongType: DashboardFile = { schemaVersion: 42, title: 1 };

// @ts-expect-error a position without its width
export const noWidth: DashboardFile = { schemaVersion: 42, panels: [{ type: 'stat', gridPos: { x: 0, y: 0, h: 8 } }] };

/** And what has not. */
export const accepted: DashboardFile = {
	schemaVersion: 42,
	graphTooltip: 1,
	panels: [
		{ type: 'row', id: 1, collapsed: false, panels: [] },
		{ type: 'stat', fieldConfig: { defaults: { unit: 's', thresholds: { mode: 'absolute', steps: [{ color: 'green', value: null }] } }, overrides: [] } },
	],
};
