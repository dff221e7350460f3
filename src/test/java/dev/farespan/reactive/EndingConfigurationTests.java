package dev.farespan.reactive;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EndingConfigurationTests {

	private final EmbeddedChannel channel = new EmbeddedChannel();

	private final EndingConfiguration.Connection connection = new EndingConfiguration.Connection(this.channel);

	@BeforeEach
	void open() {
		this.channel.pipeline().addLast(this.connection);
	}

	@AfterEach
	void close() {
		this.channel.finishAndReleaseAll();
	}

	@Test
	void isKept_whileItIsNotToEnd() {
		assertThat(ask()).isTrue();
		this.channel.writeOutbound(ok());
		assertThat(connectionHeader()).isNull();
		assertThat(this.channel.isOpen()).isTrue();
		assertThat(ask()).isTrue();
	}

	@Test
	void closesAtOnce_whenNothingIsToBeAnswered() {
		ask();
		this.channel.writeOutbound(ok());
		end();
		assertThat(this.channel.isOpen()).isFalse();
	}

	@Test
	void answersFirst_andSaysThatItCloses() {
		ask();
		end();
		assertThat(this.channel.isOpen()).isTrue();
		this.channel.writeOutbound(ok());
		assertThat(connectionHeader()).isEqualTo("close");
		assertThat(this.channel.isOpen()).isFalse();
	}

	@Test
	void closesAfterAnAnswer_whoseHeadWasSentBefore() {
		ask();
		this.channel.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
		end();
		assertThat(this.channel.isOpen()).isTrue();
		this.channel.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);
		assertThat(this.channel.isOpen()).isFalse();
	}

	@Test
	void beginsWithNothingMore_onceItIsToEnd() {
		ask();
		end();
		FullHttpRequest next = request();
		assertThat(this.channel.writeInbound(next)).isFalse();
		assertThat(next.refCnt()).isZero();
		assertThat(this.channel.isOpen()).isTrue();
	}

	@Test
	void isNotAnswered_byBeingToldToGoOn() {
		ask();
		this.channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
		end();
		assertThat(this.channel.isOpen()).isTrue();
	}

	private void end() {
		this.connection.end();
		this.channel.runPendingTasks();
	}

	/** Whether it is passed on. */
	private boolean ask() {
		boolean isPassedOn = this.channel.writeInbound(request());
		this.channel.releaseInbound();
		return isPassedOn;
	}

	private static FullHttpRequest request() {
		return new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/fares");
	}

	private static HttpResponse ok() {
		return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
	}

	private String connectionHeader() {
		HttpResponse sent = this.channel.readOutbound();
		return sent.headers().get("Connection");
	}

}
