/**
 * Who may call what ({@link dev.farespan.security.Rules}), who somebody is
 * ({@link dev.farespan.security.Gate}, {@link dev.farespan.security.TrustedProxies}) and
 * what every answer says to a browser ({@link dev.farespan.security.AnswerHeaders}). It
 * decides and never waits: a token is checked by the twins, each in its own way.
 */
@NullMarked
package dev.farespan.security;

import org.jspecify.annotations.NullMarked;
