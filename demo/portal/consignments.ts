/** Made-up consignments, so that the portal's first page has something to be late with. */
export type Consignment = {
  readonly lrn: string
  readonly procedure: 'transit' | 'export' | 'import' | 'excise' | 'carriage'
  readonly office: string
  readonly principal: string
  readonly state: 'stuck' | 'queued' | 'released'
}

const anna: readonly Consignment[] = [
  {
    lrn: 'BALTYK26T000451',
    procedure: 'transit',
    office: 'PL322080',
    principal: 'Import Pomorze sp. z o.o.',
    state: 'stuck',
  },
  {
    lrn: 'BALTYK26T000452',
    procedure: 'transit',
    office: 'PL322080',
    principal: 'Import Pomorze sp. z o.o.',
    state: 'stuck',
  },
  {
    lrn: 'BALTYK26T000453',
    procedure: 'transit',
    office: 'PL322080',
    principal: 'Eksport Kujawy S.A.',
    state: 'stuck',
  },
  {
    lrn: 'BALTYK26E001290',
    procedure: 'export',
    office: 'PL322050',
    principal: 'Eksport Kujawy S.A.',
    state: 'queued',
  },
  {
    lrn: 'BALTYK26T000449',
    procedure: 'transit',
    office: 'PL322080',
    principal: 'Import Pomorze sp. z o.o.',
    state: 'released',
  },
]

const piotr: readonly Consignment[] = [
  {
    lrn: 'WISLA26A00077',
    procedure: 'excise',
    office: 'PL404030',
    principal: 'Skład Wisła sp. z o.o.',
    state: 'queued',
  },
  {
    lrn: 'WISLA26A00076',
    procedure: 'excise',
    office: 'PL404030',
    principal: 'Skład Wisła sp. z o.o.',
    state: 'released',
  },
]

const katarzyna: readonly Consignment[] = [
  {
    lrn: 'ODRA26T01188',
    procedure: 'transit',
    office: 'PL301010',
    principal: 'Zielony Ogród Helena Lewandowska',
    state: 'stuck',
  },
  {
    lrn: 'ODRA26E00871',
    procedure: 'export',
    office: 'PL322050',
    principal: 'Eksport Kujawy S.A.',
    state: 'queued',
  },
  {
    lrn: 'ODRA26E00870',
    procedure: 'export',
    office: 'PL322050',
    principal: 'Eksport Kujawy S.A.',
    state: 'released',
  },
]

const tomasz: readonly Consignment[] = [
  {
    lrn: 'SUDETY26A0412',
    procedure: 'excise',
    office: 'PL404030',
    principal: 'Destylarnia Sudety S.A.',
    state: 'stuck',
  },
  {
    lrn: 'SUDETY26A0411',
    procedure: 'excise',
    office: 'PL404030',
    principal: 'Destylarnia Sudety S.A.',
    state: 'released',
  },
]

const helena: readonly Consignment[] = [
  {
    lrn: 'OGROD26I0009',
    procedure: 'import',
    office: 'PL322080',
    principal: 'Zielony Ogród Helena Lewandowska',
    state: 'queued',
  },
]

const marek: readonly Consignment[] = [
  {
    lrn: 'NAREW26S03311',
    procedure: 'carriage',
    office: 'PL404030',
    principal: 'Trans-Narew sp. z o.o.',
    state: 'queued',
  },
  {
    lrn: 'NAREW26S03310',
    procedure: 'carriage',
    office: 'PL404030',
    principal: 'Trans-Narew sp. z o.o.',
    state: 'released',
  },
]

const byPerson: Readonly<Record<string, readonly Consignment[]>> = {
  anna,
  piotr,
  katarzyna,
  tomasz,
  helena,
  marek,
}

export function consignmentsOf(personId: string): readonly Consignment[] {
  return byPerson[personId] ?? []
}
