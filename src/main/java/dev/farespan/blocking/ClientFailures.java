package dev.farespan.blocking;

import java.io.IOException;
import java.net.ProtocolException;

import dev.farespan.domain.FailureReason;
import dev.farespan.policy.Failures;
import dev.farespan.provider.ProviderException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;

import org.springframework.web.client.ResourceAccessException;

/** Says in our words what the HTTP clients of this twin throw. */
final class ClientFailures {

	private ClientFailures() {
	}

	static ProviderException explain(RuntimeException thrown) {
		Throwable cause = (thrown instanceof ResourceAccessException access && access.getCause() != null)
				? access.getCause() : thrown;
		if (!(cause instanceof IOException || cause instanceof IllegalArgumentException)) {
			return Failures.explain(cause);
		}
		return isUnreadable(cause) ? new ProviderException(FailureReason.UNREADABLE, "not valid HTTP", cause)
				: new ProviderException(FailureReason.UNREACHABLE, "no connection, or it broke", cause);
	}

	private static boolean isUnreadable(Throwable cause) {
		return switch (cause) {
			case TruncatedChunkException _ -> false;
			case ClientProtocolException _, MalformedChunkCodingException _, MessageConstraintException _ -> true;
			// the last is what Apache's parser says of a status line
			case ProtocolException _, IllegalArgumentException _ -> true;
			default -> false;
		};
	}

}
