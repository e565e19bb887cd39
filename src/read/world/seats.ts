/**
 * Palaces, streets, squares and ministries whose names stand for a government, with the days between which they did (a table:
 * kept in one file on purpose; capitals are in actors/lexicon/countries.ts). `of` is an ISO 3166-1 alpha-2 code, or the name of
 * a body. `since` and `until` are the first and the last day, a month or a year; null where the beginning lies before the
 * newspapers that are read here, or there is no end.
 */
export interface Seat {
  readonly forms: readonly string[]
  readonly of: string
  readonly since: string | null
  readonly until: string | null
  readonly source: string
}

const seat = (
  of: string,
  forms: readonly string[],
  since: string | null,
  until: string | null,
  source: string,
): Seat => ({
  ...{ forms, of, since, until, source },
})

const US_STATE = 'https://history.state.gov/departmenthistory/buildings'
const US_BODIES = 'https://www.usa.gov/agency-index'
const GOV_UK = 'https://www.gov.uk/government/history'
const EPALACE = 'https://www.elysee.fr/en/the-elysee-palace'

export const SEATS: readonly Seat[] = [
  seat('US', ['White House'], '1800-11-01', null, 'https://www.whitehousehistory.org/the-white-house-timeline'),
  seat('US', ['Foggy Bottom'], '1947', null, US_STATE),
  seat('US', ['State Department', 'state department', 'State Dept.', 'Department of State'], '1789', null, US_STATE),
  seat('US', ['Pentagon'], '1943-01-15', null, 'https://history.defense.gov/DOD-History/Pentagon/'),
  seat('US', ['Defense Department', 'Department of Defense'], '1947', null, US_BODIES),
  seat('US', ['Treasury Department'], '1789', null, US_BODIES),
  seat('US', ['Justice Department', 'Department of Justice'], '1870', null, US_BODIES),
  seat('US', ['National Security Council'], '1947', null, 'https://www.whitehouse.gov/nsc/'),
  seat('GB', ['Downing Street', 'Number 10', 'No 10', 'No. 10'], '1735', null, `${GOV_UK}/10-downing-street`),
  seat('GB', ['Whitehall'], null, null, `${GOV_UK}`),
  seat('GB', ['Foreign Office'], '1782', null, `${GOV_UK}/king-charles-street`),
  seat('RU', ['Kremlin'], '1918-03-12', null, 'http://en.kremlin.ru/structure/president/residences'),
  seat('RU', ['Smolenskaya Square'], '1953', null, 'https://mid.ru/en/about/'),
  seat('FR', ['Élysée', 'Elysee', 'Elysée', 'Élysée Palace', 'Elysee Palace'], '1848', null, EPALACE),
  seat('FR', ['Matignon', 'Hôtel Matignon'], '1935', null, 'https://www.gouvernement.fr/hotel-de-matignon'),
  seat('FR', ["Quai d'Orsay"], '1853', null, 'https://www.diplomatie.gouv.fr/en/the-ministry-and-its-network/'),
  seat('IT', ['Palazzo Chigi'], '1961', null, 'https://www.governo.it/it/il-governo-palazzo-chigi/la-storia/168'),
  seat('IT', ['Farnesina'], '1959', null, 'https://www.esteri.it/en/ministero/la-farnesina/'),
  seat('ES', ['Moncloa', 'La Moncloa'], '1977', null, 'https://www.lamoncloa.gob.es/lang/en/complejo/'),
  seat('CN', ['Zhongnanhai'], '1949', null, 'https://english.www.gov.cn/'),
  seat('CN', ['Foreign Ministry of China'], '1949', null, 'https://www.fmprc.gov.cn/eng/'),
  seat('KR', ['Blue House', 'Cheong Wa Dae'], '1948-08', '2022-05-09', 'https://english.president.go.kr/'),
  seat('KR', ['Blue House', 'Cheong Wa Dae'], '2025-12-29', null, 'https://english.president.go.kr/'),
  seat('JP', ['Kantei', 'Nagatacho'], '1929', null, 'https://japan.kantei.go.jp/vt/index.html'),
  seat('JP', ['Gaimusho'], '1869', null, 'https://www.mofa.go.jp/about/index.html'),
  seat('IN', ['South Block'], '1931', null, 'https://www.mea.gov.in/'),
  seat('UA', ['Bankova', 'Bankova Street'], '1991', null, 'https://www.president.gov.ua/en'),
  seat('TR', ['Bestepe', 'Beştepe'], '2014-10-29', null, 'https://www.tccb.gov.tr/en/presidency/'),
  seat('BR', ['Planalto', 'Planalto Palace'], '1960-04-21', null, 'https://www.gov.br/planalto/'),
  seat('BR', ['Itamaraty'], '1899', null, 'https://www.gov.br/mre/en/'),
  seat('AR', ['Casa Rosada'], '1898', null, 'https://www.casarosada.gob.ar/'),
  seat('MX', ['Los Pinos'], '1934', '2018-11-30', 'https://lospinos.cultura.gob.mx/'),
  seat('VE', ['Miraflores', 'Miraflores Palace'], '1900', null, 'http://www.presidencia.gob.ve/'),
  seat('PH', ['Malacañang', 'Malacanang', 'Malacañan Palace'], '1935', null, 'https://op-proper.gov.ph/malacanang/'),
  seat('ZA', ['Union Buildings'], '1913', null, 'https://www.thepresidency.gov.za/union-buildings'),
  seat('NG', ['Aso Rock', 'Aso Villa'], '1991-12-12', null, 'https://statehouse.gov.ng/'),
  seat('European Commission', ['Berlaymont'], '1967', null, 'https://commission.europa.eu/about/organisation_en'),
  seat('United Nations', ['Turtle Bay'], '1951', null, 'https://www.un.org/en/visit/history-un-headquarters'),
]

/** Capitals that stand for a union as well, and so for none of the state that they are the capital of. */
export const UNION_SEATS: readonly Seat[] = [
  seat('European Union', ['Brussels'], '1958', null, 'https://european-union.europa.eu/institutions-law-budget_en'),
]

/** Whether a seat stood for its government on `date`; unknown dates are taken to be in its time. */
export function isSeated({ since, until }: Pick<Seat, 'since' | 'until'>, date: string | null): boolean {
  if (date === null) return true
  const cut = (limit: string): string => date.slice(0, limit.length)
  return (since === null || cut(since) >= since) && (until === null || cut(until) <= until)
}
