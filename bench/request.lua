-- One signed-in person for each connection's turn; WORK names what is done, PEOPLE the file that bench/run wrote.
local people = dofile(os.getenv("PEOPLE"))
local work, n, made = os.getenv("WORK"), 0, 0
local threads = {}
function setup(thread) made = made + 1; thread:set("id", made); table.insert(threads, thread) end -- id is a global of the thread
function init()
  local random = io.open("/dev/urandom", "rb")
  prefix = string.format("%02x%02x%02x%02x-%02x%02x", string.byte(random:read(6), 1, 6)) -- no form key comes twice
  random:close()
  keys = 0; n = id * 1000 - 1000; seen = 0; wrong = 0; kept = 0
end
local function key() keys = keys + 1; return string.format("%s-4000-8000-%012x", prefix, keys) end
local function escaped(text) return (string.gsub(text, "[^%w%-_%.]", function(c) return string.format("%%%02X", string.byte(c)) end)) end
local function get(who, path) return wrk.format("GET", path, {Cookie = who.cookie, ["Accept-Encoding"] = "gzip"}) end
local function post(who, path, body)
  return wrk.format("POST", path, {Cookie = who.cookie, Origin = people.origin, ["Content-Type"] = "application/x-www-form-urlencoded"},
    "_csrf=" .. escaped(who.csrf) .. "&_key=" .. key() .. "&_from=" .. escaped(path) .. "&" .. body)
end
-- The two threads take odd and even numbers, so that none is used twice.
local function own() return (n - (id - 1) * 1000 - 1) * 2 + id - 1 end
local pick = {
  W2 = function() return get(people.readers[1 + n % #people.readers], "/kasus") end,
  W3 = function()
    local who = people.readers[1 + n % #people.readers]
    return get(who, "/kasus/" .. who.cases[1 + math.floor(n / #people.readers) % #who.cases])
  end,
  W4 = function() return get(people.heads[1 + n % #people.heads], "/cari?q=" .. people.fragments[1 + n % #people.fragments]) end,
  W4p = function() return get(people.heads[1 + n % #people.heads], "/cari?q=" .. people.beginnings[1 + n % #people.beginnings]) end,
  W6 = function() return get(people.heads[1 + n % #people.heads], "/angka") end,
  W1 = function() -- each session in turn; once all are marked, the next turn changes the marks
    local at = own()
    local who = people.writers[1 + at % #people.writers]
    local one = math.floor(at / #people.writers)
    local session, turn = who.sessions[1 + one % #who.sessions], math.floor(one / #who.sessions)
    local body = "version=" .. turn
    for _, case in ipairs(session.cases) do body = body .. "&status%5B" .. case .. "%5D=" .. (turn % 2 == 0 and "PRESENT" or "LATE") end
    return post(who, "/sesi/" .. session.id .. "/kehadiran", body .. "&minutes=90&correction=")
  end,
  W5 = function() -- each case in turn pauses; once all have paused, they resume
    local at = own()
    local who = people.writers[1 + at % #people.writers]
    local one = math.floor(at / #people.writers)
    local fact = math.floor(one / #who.cases) % 2 == 0 and "SUSPENDED" or "RESUMED"
    return post(who, "/kasus/" .. who.cases[1 + one % #who.cases] .. "/pengakhiran",
      "version=0&fact=" .. fact .. "&on=" .. people.today .. "&reason=Uji+" .. at .. "&source=&returnOn=")
  end,
}
-- The mix: of twenty requests seven caseloads, seven cases, two searches, three acts, one page of the head; each kind has its own turn.
local twenty = {"W2", "W3", "W1", "W2", "W3", "W4", "W2", "W3", "W2", "W3", "W5", "W2", "W3", "W4", "W2", "W3", "W6", "W2", "W3", "write"}
local turns, asked = {}, 0
pick.mix = function()
  asked = asked + 1
  local kind = twenty[1 + asked % 20]
  if kind == "write" then kind = math.floor(asked / 20) % 2 == 0 and "W1" or "W5" end
  turns[kind] = (turns[kind] or id * 1000 - 1000) + 1
  n = turns[kind]
  return pick[kind]()
end
-- wrk asks its first thread for one request that it never sends: were it counted, that session would stay one version behind.
local unsent = true
function request()
  if unsent and id == 1 then unsent = false; return get(people.readers[1], "/kasus") end
  n = n + 1
  return pick[work]()
end
function response(status, headers, body)
  seen = seen + 1
  if status == 302 then kept = kept + 1 end
  local wanted = (work == "W1" or work == "W5") and 302 or 200
  if status ~= wanted and not (work == "mix" and status == 302) then wrong = wrong + 1; last = status end
end
function done(summary, latency)
  local wrong, seen, kept, last = 0, 0, 0, 0
  for _, t in ipairs(threads) do kept = kept + t:get("kept"); wrong = wrong + t:get("wrong"); seen = seen + t:get("seen"); last = t:get("last") or last end
  io.write(string.format("RESULT %d %d %d %.1f %.1f %.1f %d %s %d %d\n", summary.requests, summary.duration, summary.bytes,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, wrong, tostring(last), kept,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
