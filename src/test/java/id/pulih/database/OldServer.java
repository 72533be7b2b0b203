package id.pulih.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** Lets a client in and tells it the version of a server that we do not have; it answers nothing else. */
record OldServer(ServerSocket socket) implements AutoCloseable {

    static OldServer ofVersion(String version) throws IOException {
        var server = new OldServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        new Thread(() -> server.greet(version)).start();
        return server;
    }

    /** The driver is told to ask nothing on its own and not to try TLS. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + socket.getLocalPort()
                + "/pulih?sslmode=disable&gssEncMode=disable&assumeMinServerVersion=9.0";
    }

    private void greet(String version) {
        try (var client = socket.accept()) {
            var in = new DataInputStream(client.getInputStream());
            in.skipBytes(in.readInt() - 4); // the startup message
            var out = new DataOutputStream(client.getOutputStream());
            out.write('R'); // authentication: ok
            out.writeInt(8);
            out.writeInt(0);
            tell(out, "server_version", version);
            tell(out, "client_encoding", "UTF8");
            tell(out, "standard_conforming_strings", "on");
            tell(out, "integer_datetimes", "on");
            out.write('Z'); // ready, idle
            out.writeInt(5);
            out.write('I');
            out.flush();
            in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(DataOutputStream out, String name, String value) throws IOException {
        var body = (name + "\0" + value + "\0").getBytes(StandardCharsets.UTF_8);
        out.write('S');
        out.writeInt(body.length + 4);
        out.write(body);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
