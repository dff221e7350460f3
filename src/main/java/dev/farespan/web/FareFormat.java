package dev.farespan.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The formats an answer comes in; where a caller does not care, the first. */
public enum FareFormat {

	JSON("application/json", false), NDJSON("application/x-ndjson", true), SSE("text/event-stream", true),
	CSV("text/csv", false);

	@SuppressWarnings("ImmutableEnumChecker") // a MediaType never changes, it only does
												// not say so
	private final MediaType mediaType;

	private final boolean stream;

	FareFormat(String mediaType, boolean stream) {
		this.mediaType = MediaType.parseMediaType(mediaType);
		this.stream = stream;
	}

	/** As sent: text is UTF-8, and says so where the format does not imply it. */
	public String contentType() {
		return (this == CSV) ? this.mediaType + ";charset=UTF-8" : this.mediaType.toString();
	}

	/** Without parameters. */
	String mediaType() {
		return this.mediaType.toString();
	}

	/** Whether days are sent as they arrive. */
	public boolean isStream() {
		return this.stream;
	}

	/**
	 * The format a caller likes best.
	 * @param accept the values of the header {@code Accept}, which may be none
	 * @throws ProblemException 406 when none is acceptable
	 */
	public static FareFormat negotiate(@Nullable List<String> accept) {
		List<MediaType> liked = parse(accept);
		List<MediaType> excluded = liked.stream().filter((type) -> type.getQualityValue() == 0).toList();
		return liked.stream()
			.filter((type) -> type.getQualityValue() > 0)
			.map((type) -> firstOf(type, excluded))
			.flatMap(Optional::stream)
			.findFirst()
			.orElseThrow(FareFormat::notAcceptable);
	}

	private static List<MediaType> parse(@Nullable List<String> accept) {
		if (accept == null || accept.stream().allMatch(String::isBlank)) {
			return List.of(MediaType.ALL);
		}
		try {
			List<MediaType> liked = MediaType.parseMediaTypes(accept);
			MimeTypeUtils.sortBySpecificity(liked);
			liked.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
			return liked;
		}
		catch (IllegalArgumentException ex) {
			throw notAcceptable();
		}
	}

	private static Optional<FareFormat> firstOf(MediaType liked, List<MediaType> excluded) {
		return Arrays.stream(values())
			.filter((format) -> liked.includes(format.mediaType))
			.filter((format) -> liked.isConcrete()
					|| excluded.stream().noneMatch((type) -> type.includes(format.mediaType)))
			.findFirst();
	}

	private static ProblemException notAcceptable() {
		return Problems.notAcceptable(Arrays.stream(values()).map(FareFormat::mediaType).toList());
	}

}
