"""What the measurements share: the packed application on a folder of its own, the seeded rows, the limit under pgbench, the page under wrk."""
import contextlib, glob, hashlib, json, os, re, shutil, socket, subprocess, sys, tempfile, time, urllib.parse, urllib.request
from datetime import date

HERE = os.path.dirname(os.path.abspath(__file__))
TOOLS = {"wrk": "wrk", "pgbench": "postgresql-contrib", "psql": "postgresql-client", "java": "openjdk-17-jdk-headless", "mvn": "maven"}
LIMITS = {
    # :i an officer, :o his office, :case the number of one of his forty cases
    "W1": """begin;
insert into guidance_session (office_id, id, title, starts_at, led_by, treatment, form, minutes, place, performer)
  values (:o, md5(:client_id || '-' || :r || '-' || :r2)::uuid, 'x', '2026-01-01', ('01900000-0002-7000-8000-' || lpad(to_hex(:i::bigint), 12, '0'))::uuid,
          'COUNSELING_THERAPY', 'GROUP', 90, 'x', 'PROBATION_OFFICER');
insert into attendance (office_id, id, session_id, case_id, status, recorded_by, recorded_at)
  select p.office_id, gen_random_uuid(), p.session_id, p.case_id, 'PRESENT', ('01900000-0002-7000-8000-' || lpad(to_hex(:i::bigint), 12, '0'))::uuid, '2026-01-01'
    from session_place p where p.office_id = :o and p.session_id = ('01900000-0008-7000-8000-' || lpad(to_hex(:i::bigint), 12, '0'))::uuid;
commit;
""",
    "W2": """select k.id, c.name, k.child, k.step, k.due_at, k.paused, k.exit_fact, k.started_on,
       t.noted_on, t.met_at, t.attended, t.held, t.act_due_on, t.waiting
  from case_access a join aftercare_case k on (k.office_id, k.id) = (a.office_id, a.case_id)
  join client c on (c.office_id, c.id) = (k.office_id, k.client_id)
  left join case_standing t on (t.office_id, t.case_id) = (k.office_id, k.id)
 where a.office_id = :o and a.staff_id = ('01900000-0002-7000-8000-' || lpad(to_hex(:i::bigint), 12, '0'))::uuid and a.access_right = 'WORK'
   and k.closed_on is null order by k.due_at, k.id limit 41;
""",
    "W3": """select 'head', k.id, c.name, k.step, k.started_on::text from aftercare_case k join client c on (c.office_id, c.id) = (k.office_id, k.client_id)
 where k.office_id = :o and k.id = ('01900000-0004-7000-8000-' || lpad(to_hex(:case::bigint), 12, '0'))::uuid
 union all (select e.fact, e.id, s.name, e.capacity, e.recorded_at::text from case_event e left join staff s on (s.office_id, s.id) = (e.office_id, e.decided_by)
 where e.office_id = :o and e.case_id = ('01900000-0004-7000-8000-' || lpad(to_hex(:case::bigint), 12, '0'))::uuid
 order by e.recorded_at desc, e.id desc limit 60);
""",
    # the hits from the index alone, then what the page shows of them: asked in one, the name of everybody in the office is fetched
    "W4": """with f as materialized (select id from client where office_id = :o and name_key like '%' || :f || '%' limit 20)
select k.id, c.name, k.step from f join client c on c.office_id = :o and c.id = f.id
  join aftercare_case k on (k.office_id, k.client_id) = (c.office_id, c.id);
""",
    "W4p": """select c.id, c.name from client c where c.office_id = :o and c.name_key >= (:b)::text and c.name_key < ((:b)::text || '{')
 order by c.name_key limit 20;
""",
    "W5": """begin;
update aftercare_case set version = version + 1, paused = not paused
 where office_id = :o and id = ('01900000-0004-7000-8000-' || lpad(to_hex(:case::bigint), 12, '0'))::uuid;
insert into step_time (office_id, id, case_id, step, round, opened_on, stopped_on, working_days)
  values (:o, gen_random_uuid(), ('01900000-0004-7000-8000-' || lpad(to_hex(:case::bigint), 12, '0'))::uuid, 'A', 1, '2026-01-01', '2026-01-02', 1);
insert into case_event (office_id, id, case_id, fact, decided_on, capacity, recorded_at)
  values (:o, gen_random_uuid(), ('01900000-0004-7000-8000-' || lpad(to_hex(:case::bigint), 12, '0'))::uuid, 'OFFER_MADE', '2026-01-01', 'JOB', '2020-01-01');
commit;
""",
    "W6": """select step, count(*), count(*) filter (where due_at < '2026-12-01') from aftercare_case where office_id = :o and closed_on is null group by 1;
select date_trunc('month', recorded_at, 'UTC'), status, count(*) from attendance where office_id = :o group by 1, 2;
select date_trunc('month', started_on), exit_fact, count(*) from aftercare_case where office_id = :o group by 1, 2;
""",
    "W6n": """select step, count(*), count(*) filter (where due_at < '2026-12-01') from aftercare_case where closed_on is null group by 1;
select date_trunc('month', recorded_at, 'UTC'), status, count(*) from attendance group by 1, 2;
select date_trunc('month', started_on), exit_fact, count(*) from aftercare_case group by 1, 2;
""",
}
# Before each round of a writing workload what the last one wrote is taken away, so that all rounds begin alike.
RESET = {
    "W1": """delete from attendance where session_id between '{first}' and '{last}'; delete from follow_up_act where session_id between '{first}' and '{last}';
delete from case_event where source_id between '{first}' and '{last}';
update session_place set mark = null where session_id between '{first}' and '{last}' and mark is not null;
update guidance_session set version = 0, held_at = null, held_by = null where id between '{first}' and '{last}' and version > 0""",
    "W5": """delete from case_exit; delete from case_event where fact in ('SUSPENDED', 'RESUMED') and office_id between 1000000 and 1999999;
update aftercare_case set paused = false where office_id between 1000000 and 1999999 and paused""",
}
RESET["mix"] = RESET["W1"] + ";\n" + RESET["W5"]
JAVA = ["java", "-Xmx330m", "-XX:+UseSerialGC", *os.environ.get("BENCH_JAVA", "").split()]  # as the unit of install/pulih-install
POOL = 20  # sessions not yet held, for each of the sixteen officers who write
NO_PAGE = {"W6n"}  # above the office there is no page
# What a page of the nation would ask of the folded figures, as the job role: the months by word, of cases and of marks together.
FOLDED = """select kind, month, word, sum(amount) from (select kind, month, word, amount from figure
 union all select kind, month, word, amount from figure_change) f group by 1, 2, 3;
"""


def sh(*args, **more):
    done = subprocess.run(args, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **more)
    if done.returncode:
        sys.exit(f"{args[0]} failed:\n{done.stdout[:2000]}")
    return done.stdout


def need_tools():
    missing = [f"{tool} (apt install {package})" for tool, package in TOOLS.items() if not shutil.which(tool)]
    if missing:
        sys.exit("missing: " + ", ".join(missing))


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class App:
    """The packed application on a folder of its own."""

    def __init__(self, folder):
        self.folder, self.port = folder, free_port()
        jars = [j for j in glob.glob(HERE + "/../target/pulih-*.jar") if not j.endswith("-sources.jar")]
        if not jars:
            print("packing the application ...", flush=True)
            sh("mvn", "-q", "-B", "-ntp", "-DskipTests", "package", cwd=HERE + "/..")
            jars = glob.glob(HERE + "/../target/pulih-*.jar")
        with open(jars[0], "rb") as jar:
            programs = f"{folder}/app-{hashlib.file_digest(jar, 'sha256').hexdigest()[:8]}"
        if not os.path.exists(programs):  # unpacked, as install/pulih-install does it
            sh("java", "-Djarmode=tools", "-jar", jars[0], "extract", "--destination", programs)
        self.jar = glob.glob(programs + "/pulih-*.jar")[0]

    def start(self):
        began = time.time()
        options = ["--pulih.training", f"--server.port={self.port}"] + [
            f"--pulih.{k}-dir={self.folder}/{k}" for k in ("data", "keys", "backup")]
        self.process = subprocess.Popen([*JAVA, "-jar", self.jar, *options],
                                        stdout=open(self.folder + "/app.log", "a"), stderr=subprocess.STDOUT)
        while True:
            if self.process.poll() is not None or time.time() - began > 300:
                sys.exit("the application did not start: " + self.folder + "/app.log")
            try:
                urllib.request.urlopen(self.url("/masuk"), timeout=60).read()
                break
            except OSError:
                time.sleep(0.1)
        pid = open(self.folder + "/data/pg18/postmaster.pid").read().split("\n")
        self.env = dict(os.environ, PGHOST="127.0.0.1", PGPORT=pid[3].strip(), PGUSER="pulih", PGDATABASE="pulih",
                        PGPASSWORD=open(self.folder + "/data/secret").read().strip())
        return time.time() - began

    def stop(self):
        self.process.terminate()
        self.process.wait(60)

    def url(self, path):
        return f"http://localhost:{self.port}{path}"

    def sql(self, text):
        return sh("psql", "-qAtc", text, env=self.env).strip()

    def memory(self):
        for line in open(f"/proc/{self.process.pid}/status"):
            if line.startswith("VmRSS"):
                return int(line.split()[1]) // 1024

    def sign_in(self, staff):
        class Stay(urllib.request.HTTPRedirectHandler):
            def redirect_request(self, *a):
                return None
        jar = urllib.request.HTTPCookieProcessor()
        web = urllib.request.build_opener(jar, Stay())
        page = web.open(self.url("/masuk")).read().decode()
        token = re.search(r'name="_csrf" value="([^"]+)"', page).group(1)
        form = urllib.parse.urlencode({"_csrf": token, "_key": "00000000-0000-4000-8000-000000000001", "_from": "/masuk", "staff": staff, "ke": ""})
        try:
            web.open(urllib.request.Request(self.url("/masuk/latihan"), form.encode(), {"Origin": self.url("")}))
        except urllib.error.HTTPError as answer:
            if answer.code not in (302, 303):
                raise
        home = web.open(self.url("/beranda")).read().decode()
        return {"cookie": "; ".join(f"{c.name}={c.value}" for c in jar.cookiejar if c.name == "pulih"),
                "csrf": re.search(r'name="_csrf" value="([^"]+)"', home).group(1)}


def lua(value):
    if isinstance(value, dict):
        return "{" + ",".join(f"[{json.dumps(k)}]={lua(v)}" for k, v in value.items()) + "}"
    return "{" + ",".join(map(lua, value)) + "}" if isinstance(value, list) else json.dumps(value)


@contextlib.contextmanager
def folder_of(kept):
    """A folder for one measurement, or the one that is kept so that its rows serve again."""
    if kept:
        os.makedirs(kept, exist_ok=True)
        yield kept
        return
    with tempfile.TemporaryDirectory(prefix="pulih-bench-", ignore_cleanup_errors=True) as folder:
        yield folder


def seed(app, scale, pool):
    officers, offices = max(32, round(2500 * scale)), max(1, round(90 * scale))
    if os.path.exists(app.folder + "/seeded"):
        return officers, offices
    began = time.time()
    owners = app.folder + "/owners.csv"
    sh("psql", "-q", "-v", f"officers={officers}", "-v", f"offices={offices}", "-v", f"pool={pool}", "-f", HERE + "/seed.sql",
       env=dict(app.env, BENCH_OWNERS=owners))
    sh("java", HERE + "/Keys.java", app.folder + "/keys/master-1", owners, owners + ".keys")
    app.sql(f"\\copy data_key from '{owners}.keys' csv")
    sh("psql", "-qc", "vacuum analyze", env=app.env)
    rows = {t: int(app.sql(f"select count(*) from {t}")) for t in ("client", "attendance", "case_event")}
    print(f"seeded in {time.time() - began:.0f} s: {offices} offices, {officers} officers, {rows}, "
          + app.sql("select pg_size_pretty(pg_database_size('pulih'))"), flush=True)
    open(app.folder + "/seeded", "w").close()
    return officers, offices


def attendances(app):
    return int(app.sql("select count(*) from attendance where office_id between 1000000 and 1999999"))


def uid(kind, n):
    return f"01900000-{kind:04x}-7000-8000-{n:012x}"


def people(app, officers, offices, pool):
    def officer(i):
        return {**app.sign_in(uid(2, i)), "cases": [uid(4, 10 * (i + officers * p)) for p in range(40)]}
    writers = []
    for i in range(16, 32):
        who = officer(i)
        who["sessions"] = [{"id": uid(8, 53 * officers + 16 * w + i - 16), "cases": [uid(4, 10 * (i + officers * ((w * 15 + m) % 40))) for m in range(15)]}
                           for w in range(pool)]
        writers.append(who)
    names = app.sql("select substr(name_key, 3, 8) from client where office_id = 1000000 order by id limit 400").split("\n")
    return {"readers": [officer(i) for i in range(16)], "writers": writers, "origin": app.url(""), "today": date.today().isoformat(),
            "heads": [app.sign_in(uid(2, officers + o)) for o in range(min(offices, 8))],
            "beginnings": app.sql("select substr(name_key, 1, 2) from client where office_id = 1000000 order by id limit 200").split("\n"),
            "fragments": [urllib.parse.quote(n) for n in names]}


class Bench:
    def __init__(self, app, who, officers, offices, warm, seconds):
        self.app, self.who, self.officers, self.offices, self.warm, self.seconds = app, who, officers, offices, warm, seconds

    def limit(self, w, clients, seconds):
        words = self.app.folder + "/" + w + ".sql"
        fragments = [urllib.parse.unquote(f) for f in self.who["fragments"]]
        with open(words, "w") as f:
            f.write(f"\\set i random(32, {self.officers - 1})\n" if self.officers > 64 else "\\set i random(0, 15)\n")
            f.write(f"\\set o 1000000 + :i % {self.offices}\n\\set p random(0, 39)\n\\set case 10 * (:i + :officers * :p)\n\\set r random(1, 2000000000)\n\\set r2 random(1, 2000000000)\n")
            text = LIMITS[w]
            if w in ("W4", "W4p"):  # pgbench knows numbers only: one of a few hundred words, by its place in an array
                array = "array[" + ",".join("'" + x + "'" for x in
                                            (fragments if w == "W4" else self.who["beginnings"])[:200]) + "]"
                text = text.replace(":f", "x").replace("(:b)", "x").replace(":b", "x")
                f.write("\\set k random(1, 200)\n")
                text = re.sub(r"\bx\b(?!')", f"({array})[:k]", text)
            f.write(text)
        return self.pgbench(words, clients, seconds)

    def folded(self, clients, seconds):
        words = self.app.folder + "/folded.sql"
        with open(words, "w") as f:
            f.write("set role pulih_job;\n" + FOLDED)
        return self.pgbench(words, clients, seconds)

    def pgbench(self, words, clients, seconds):
        out = sh("pgbench", "-n", "-M", "prepared", "-c", str(clients), "-j", "2", "-T", str(seconds), "-D", f"officers={self.officers}", "-f", words, env=self.app.env)
        return float(re.search(r"tps = ([\d.]+)", out).group(1))

    def page(self, w, clients, seconds):
        if w in RESET:
            self.app.sql(RESET[w].format(first=uid(8, 53 * self.officers), last=uid(8, 53 * self.officers + 16 * 20)))
        file = self.app.folder + "/people.lua"
        with open(file, "w") as f:
            f.write("return " + lua(self.who))
        out = sh("wrk", "-t2", f"-c{clients}", f"-d{seconds}s", "--timeout", "30s", "-s", HERE + "/request.lua", self.app.url(""),
                 env=dict(os.environ, PEOPLE=file, WORK=w))
        r = re.search(r"RESULT (\d+) (\d+) (\d+) ([\d.]+) ([\d.]+) ([\d.]+) (\d+) (\S+) (\d+) (\d+)", out)
        n, micros, sent = int(r[1]), int(r[2]), int(r[3])
        return {"rate": n / micros * 1e6, "bytes": sent / max(1, n), "p50": float(r[4]), "p95": float(r[5]), "p99": float(r[6]), "wrong": int(r[7]), "last": r[8],
                "kept": int(r[9]), "broken": int(r[10])}

    def statements(self, w):
        """Statements of one warm request, from the server's own log; what begins or ends the transaction is not counted."""
        log = self.app.folder + "/data/server.log"
        self.app.sql("alter system set log_statement = 'all'")
        self.app.sql("select pg_reload_conf()")
        time.sleep(0.5)
        begin = os.path.getsize(log)
        n = self.page(w, 2, 1)["rate"]
        time.sleep(0.3)
        self.app.sql("alter system reset log_statement")
        self.app.sql("select pg_reload_conf()")
        with open(log, errors="replace") as f:
            f.seek(begin)
            text = f.read()
        entered = text.count("from enter(")
        all_of = len(re.findall(r"(?:execute <?[\w]+>?|statement): (?!\s*(?:BEGIN|COMMIT|ROLLBACK|SET|alter|select pg_reload|delete|\n))", text))
        return all_of / entered if entered else float("nan")
