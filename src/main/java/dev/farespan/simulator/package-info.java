/**
 * A stand-in operator on a port of its own that speaks RegioJet's wire format, so that
 * the default run goes through the same adapter as the real operator. Begin with
 * {@link dev.farespan.simulator.Simulator}, which owns the port, and
 * {@code SimulatorHandler}, which answers one connection. What a search answers is pure:
 * {@code Timetable} says what runs, {@code FareModel} what it costs, {@code Behaviour}
 * how late and how often it fails.
 */
@NullMarked
package dev.farespan.simulator;

import org.jspecify.annotations.NullMarked;
