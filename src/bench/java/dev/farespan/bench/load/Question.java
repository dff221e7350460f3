package dev.farespan.bench.load;

/**
 * One request to the service.
 *
 * @param path with its query
 * @param accept the format wanted
 * @param mostBytes of the answer's body: a caller leaves who was told more. Without
 * chunks it is told at once
 */
public record Question(String path, String accept, long mostBytes) {

	/** Of somebody who stays for the whole answer. */
	public Question(String path, String accept) {
		this(path, accept, Long.MAX_VALUE);
	}

}
