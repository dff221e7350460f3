import type { Dashboard } from '@grafana/schema';

// A type as JSON can hold it: the members of an enumeration are plain strings there. A query holds, beside its letter,
// whatever its datasource wants.
type Plain<T> = 0 extends 1 & T
	? T
	: T extends string
		? `${T}`
		: T extends readonly (infer E)[]
			? Plain<E>[]
			: T extends { refId: string }
				? { [K in keyof T]: Plain<T[K]> } & Record<string, unknown>
				: T extends object
					? { [K in keyof T]: Plain<T[K]> }
					: T;

/** What a dashboard's file may hold. */
export type DashboardFile = Plain<Dashboard>;
