/**
 * When to ask again, how fast, or not at all. What is here decides and never waits: each
 * twin waits in its own way. {@link dev.farespan.policy.Policies} gathers what holds for
 * one provider; {@link dev.farespan.policy.LoadShedder} decides who is let in at all.
 */
@NullMarked
package dev.farespan.policy;

import org.jspecify.annotations.NullMarked;
