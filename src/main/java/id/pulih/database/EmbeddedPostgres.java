package id.pulih.database;

import java.io.*;
import java.net.ServerSocket;
import java.nio.channels.*;
import java.nio.file.*;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.*;
import org.apache.commons.compress.archivers.tar.*;
import org.slf4j.*;
import org.tukaani.xz.XZInputStream;

public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    enum Mode {
        DIRECT,
        UNSHARE,
        SETPRIV,
        RUNUSER
    }

    private final Path base;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private final Mode mode;
    private final boolean setsid, lifeline;
    private int port;
    private final String password;
    private Process proc;
    private boolean adopted;
    private long serverPid;

    public EmbeddedPostgres(Path dir) throws Exception {
        long t0 = System.nanoTime();
        base = dir.toAbsolutePath().normalize();
        Files.createDirectories(base);
        setsid = !"0".equals(env("PULIH_SETSID", "1"));
        lifeline = !"0".equals(env("PULIH_LIFELINE", "1"));
        lockChannel = FileChannel.open(base.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock l;
        try {
            l = lockChannel.tryLock();
        } catch (OverlappingFileLockException e) {
            l = null;
        }
        if (l == null) {
            lockChannel.close();
            throw new IllegalStateException("Folder data " + base + " sedang dipakai proses Pulih lain");
        }
        lock = l;
        mode = pickMode();
        Path bin = base.resolve("bin");
        long t1 = System.nanoTime();
        if (!Files.exists(bin.resolve(".ok-18.6.0"))) {
            unpack(bin);
            Files.createFile(bin.resolve(".ok-18.6.0"));
        }
        long t2 = System.nanoTime();
        Path data = base.resolve("pg18"), secret = base.resolve("secret");
        if (!Files.exists(secret)) {
            byte[] b = new byte[24];
            new SecureRandom().nextBytes(b);
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, HexFormat.of().formatHex(b));
        }
        password = Files.readString(secret).trim();
        if (mode == Mode.SETPRIV || mode == Mode.RUNUSER) {
            Files.createDirectories(data);
            exec(List.of("chown", "-R", "65534:65534", data.toString()));
        }
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            Path pw = Files.createTempFile("pw", "");
            Files.writeString(pw, password);
            if (mode == Mode.SETPRIV || mode == Mode.RUNUSER) exec(List.of("chown", "65534:65534", pw.toString()));
            try {
                exec(wrap(List.of(
                        bin + "/bin/initdb",
                        "-D",
                        data.toString(),
                        "-U",
                        "pulih",
                        "--pwfile=" + pw,
                        "-A",
                        "scram-sha-256",
                        "-E",
                        "UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-sync",
                        "--no-instructions")));
            } finally {
                Files.delete(pw);
            }
        }
        long t3 = System.nanoTime();
        start(bin, data);
        long t4 = System.nanoTime();
        log.info(
                "PostgreSQL {} mode={} port={} unpack={}ms initdb={}ms ready={}ms total={}ms adopted={}",
                "18.6",
                mode,
                port,
                ms(t1, t2),
                ms(t2, t3),
                ms(t3, t4),
                ms(t0, t4),
                adopted);
    }

    private static long ms(long a, long b) {
        return (b - a) / 1_000_000;
    }

    private static String env(String k, String d) {
        return Optional.ofNullable(System.getenv(k)).orElse(d);
    }

    private static Mode pickMode() throws Exception {
        String f = env("PULIH_PGMODE", "");
        if (!f.isEmpty()) return Mode.valueOf(f);
        if (!"root".equals(System.getProperty("user.name"))) return Mode.DIRECT;
        if (new ProcessBuilder("unshare", "-U", "true")
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0) return Mode.UNSHARE;
        return Mode.SETPRIV;
    }

    private List<String> wrap(List<String> c) {
        List<String> r = new ArrayList<>();
        switch (mode) {
            case UNSHARE -> r.addAll(List.of("unshare", "-U", "--"));
            case SETPRIV -> r.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"));
            case RUNUSER -> r.addAll(List.of("runuser", "-u", "nobody", "--"));
            default -> {}
        }
        r.addAll(c);
        return r;
    }

    private static void exec(List<String> c) throws Exception {
        Process p = new ProcessBuilder(c).redirectErrorStream(true).start();
        p.getOutputStream().close();
        String out = new String(p.getInputStream().readAllBytes());
        if (p.waitFor() != 0) throw new IllegalStateException(c + ": " + out);
    }

    private void start(Path bin, Path data) throws Exception {
        Path pid = data.resolve("postmaster.pid");
        if (Files.exists(pid)) {
            List<String> l = Files.readAllLines(pid);
            if (l.size() >= 8
                    && l.get(7).trim().equals("ready")
                    && ProcessHandle.of(Long.parseLong(l.get(0).trim()))
                            .map(ProcessHandle::isAlive)
                            .orElse(false)
                    && portOpen(Integer.parseInt(l.get(3).trim()))) {
                adopted = true;
                serverPid = Long.parseLong(l.get(0).trim());
                port = Integer.parseInt(l.get(3).trim());
                return;
            }
        }
        try (ServerSocket s = new ServerSocket(0)) {
            port = s.getLocalPort();
        }
        List<String> srv = new ArrayList<>(List.of(
                bin + "/bin/postgres",
                "-D",
                data.toString(),
                "-p",
                "" + port,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=128MB",
                "-c",
                "max_connections=60",
                "-c",
                "logging_collector=off"));
        String opts = System.getenv("PULIH_PGOPTS");
        if (opts != null) srv.addAll(List.of(opts.split(" ")));
        List<String> cmd = wrap(srv);
        if (lifeline) { // the shell leads its own session, holds our pipe; on EOF it stops the server
            List<String> c = new ArrayList<>(List.of(
                    "sh",
                    "-c",
                    "exec 3<&0; \"$@\" </dev/null 3<&- & p=$!; trap '' INT HUP TERM; (cat <&3 >/dev/null; kill -INT $p 2>/dev/null) & w=$!; wait $p; s=$?; kill $w 2>/dev/null; exit $s",
                    "sh"));
            c.addAll(cmd);
            cmd = c;
        }
        if (setsid) {
            List<String> c = new ArrayList<>(List.of("setsid", "--"));
            c.addAll(cmd);
            cmd = c;
        }
        Files.deleteIfExists(base.resolve("server.log"));
        proc = new ProcessBuilder(cmd)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.to(base.resolve("server.log").toFile()))
                .start();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            if (!proc.isAlive() && !setsid)
                throw new IllegalStateException(Files.readString(base.resolve("server.log")));
            if (Files.exists(pid)) {
                List<String> l = Files.readAllLines(pid);
                if (l.size() >= 8
                        && l.get(7).trim().equals("ready")
                        && Integer.parseInt(l.get(3).trim()) == port) {
                    serverPid = Long.parseLong(l.get(0).trim());
                    return;
                }
            }
            Thread.sleep(5);
        }
        throw new IllegalStateException("PostgreSQL tidak siap: " + Files.readString(base.resolve("server.log")));
    }

    private static boolean portOpen(int p) {
        try (var s = new java.net.Socket("127.0.0.1", p)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void unpack(Path bin) throws Exception {
        String res = "/postgres-linux-x86_64.txz";
        Files.createDirectories(bin);
        boolean sys = "system".equals(env("PULIH_UNPACK", "java"));
        try (InputStream in = EmbeddedPostgres.class.getResourceAsStream(res)) {
            if (in == null) throw new IllegalStateException("no " + res);
            if (sys) {
                Process p = new ProcessBuilder("tar", "-xJf", "-", "-C", bin.toString())
                        .redirectErrorStream(true)
                        .start();
                try (var o = p.getOutputStream()) {
                    in.transferTo(o);
                }
                if (p.waitFor() != 0) throw new IllegalStateException("tar failed");
                return;
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in, 1 << 16)))) {
                for (TarArchiveEntry e; (e = tar.getNextEntry()) != null; ) {
                    Path t = bin.resolve(e.getName()).normalize();
                    if (!t.startsWith(bin)) throw new IOException("bad entry " + e.getName());
                    if (e.isDirectory()) Files.createDirectories(t);
                    else if (e.isSymbolicLink()) {
                        Files.createDirectories(t.getParent());
                        Files.createSymbolicLink(t, Path.of(e.getLinkName()));
                    } else {
                        Files.createDirectories(t.getParent());
                        Files.copy(tar, t, StandardCopyOption.REPLACE_EXISTING);
                        if ((e.getMode() & 0111) != 0) t.toFile().setExecutable(true, false);
                    }
                }
            }
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/pulih";
    }

    public String adminUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws Exception {
        long t = System.nanoTime();
        try {
            exec(List.of("kill", "-INT", "" + serverPid));
            while (ProcessHandle.of(serverPid).map(ProcessHandle::isAlive).orElse(false)
                    && ms(t, System.nanoTime()) < 30_000) Thread.sleep(5);
        } finally {
            lock.release();
            lockChannel.close();
        }
        log.info("PostgreSQL stopped in {} ms", ms(t, System.nanoTime()));
    }
}
