/** Wire copy of invented agencies, a dozen pieces, in our own words. */
export const sampleWire: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'port-strike.txt',
    text: `• Meridian Press

Port Alder dockworkers authorise strike

PORT ALDER, Nov 18 (Meridian Press) – Dockworkers at the region's largest container port voted on Tuesday to authorise a strike, union officials said.

The ballot passed with 87 percent support among 4,120 members, the union said.

It would be the first walkout at the port since 1998, when a nine-day stoppage closed both terminals.

Talks with the operator are due to resume on Friday.

Independent reporting from the docks takes time and money.
Subscribe today and help Meridian Press keep asking.
`,
  },
  {
    name: 'quake-north.txt',
    text: `FLASH

Quake of magnitude 6.1 shakes northern coast

NORTHPORT, Nov 18 (Coastline News) – An earthquake of magnitude 6.1 shook the northern coast on Tuesday evening, the survey office said.

There was no tsunami warning. Trains on the coast line stopped for checks.
`,
  },
  {
    name: 'lunch-audit.txt',
    text: `(Coastline News)

Audit faults school lunch contractor

PORT ALDER, Nov 17 (Coastline News) – A contractor billed the city for 12,400 school lunches that were never served, auditors said on Monday.

The company feeds pupils at 31 schools. It blamed a counting system and said it would repay the money.
`,
  },
  {
    name: 'waterfront.txt',
    text: `(Coastline News)

Council delays vote on waterfront plan

PORT ALDER, Nov 17 (Coastline News) – Councillors put off a decision on three waterfront towers until January.

The motion to wait passed eight to five after residents asked for a flood study.
`,
  },
  {
    name: 'river-gauge.txt',
    text: `（港湾通信）

洪水計、更新後に再稼働

【港湾市＝港湾通信】大雨で止まっていた河川の水位計が、四地点すべてで更新を終えて再び動き始めた。市が十八日に発表した。

来月一日からは一分ごとの水位を市のページで見ることができる。
`,
  },
  {
    name: 'ferry-chair.txt',
    text: `KILL

Ferry operator names new chair

PORT ALDER, Nov 18 (Meridian Press) – Editors, withdraw the item on the ferry operator's new chair. The appointment has not been made. Do not use any earlier version.
`,
  },
  {
    name: 'tram-extension.txt',
    text: `(Meridian Press)

Tram line to reach the hospital by spring

By Jonas Reed

PORT ALDER, Nov 16 (Meridian Press) – The east tram line will run as far as the general hospital from March, the transport office said.

Two stops are being added. Testing without passengers begins next month.
`,
  },
  {
    name: 'grain-prices.txt',
    text: `(Coastline News)

Grain prices steady as harvest ends

SOUTHMERE, Nov 15 (Coastline News) – Wheat traded little changed on Friday as the last farms finished a harvest slightly above the five-year average.

Barley gained one percent.
`,
  },
  {
    name: 'museum-roof.txt',
    text: `(Meridian Press)

Maritime museum shuts hall over leaking roof

PORT ALDER, Nov 14 (Meridian Press) – The maritime museum closed its whaling hall on Thursday after rain came through the roof.

The exhibits are dry. Repairs are expected to take six weeks.
`,
  },
  {
    name: 'bridge-works.txt',
    text: `CORRECTION

Night works on the swing bridge to last nine nights, not five

PORT ALDER, Nov 13 (Coastline News) – The swing bridge will close for nine nights from Monday, the harbour office said, correcting an earlier figure.

Ships will pass by day as usual.
`,
  },
  {
    name: 'library-hours.txt',
    text: `(Coastline News)

Central library to open on Sundays again

PORT ALDER, Nov 12 (Coastline News) – The central library will open on Sunday afternoons from next month, after seven years of closed weekends.

The council set aside money for four more librarians.
`,
  },
  {
    name: 'football-cup.txt',
    text: `(Meridian Press)

Harbour United reach cup quarter-finals

PORT ALDER, Nov 11 (Meridian Press) – Harbour United beat Southmere Town 2-1 after extra time on Saturday to reach the last eight of the cup.

The winning goal came in the 118th minute.
`,
  },
]
