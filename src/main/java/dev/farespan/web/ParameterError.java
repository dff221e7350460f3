package dev.farespan.web;

/** What is wrong with one parameter, and what is allowed. */
public record ParameterError(String parameter, String message) {
}
