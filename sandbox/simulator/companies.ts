import { Random, type Weighted } from './random.ts'

type CompanyClass = 'Managed - Gold' | 'Managed - Silver' | 'Co-managed' | 'Break/Fix'
export type Company = { id: number; name: string; companyClass: CompanyClass }

const FIRST_WORDS = [
  'Northwind',
  'Bluestone',
  'Cedar Ridge',
  'Harborview',
  'Lakeside',
  'Summit',
  'Ironwood',
  'Prairie',
  'Redwood',
  'Silverline',
  'Granite',
  'Maple Grove',
  'Brightwater',
  'Keystone',
  'Foxglove',
  'Larkspur',
] as const
const SECOND_WORDS = [
  'Dental Group',
  'Law LLP',
  'Logistics',
  'Pediatrics',
  'Credit Union',
  'Architects',
  'Manufacturing',
  'Realty',
  'Accounting',
  'Veterinary',
  'Foods',
  'Insurance',
] as const

const COMPANY_COUNT = 64

/** Every combination once at most, the biggest customers first. */
function foundCompanies(): Company[] {
  const random = new Random('companies')
  const names = new Set<string>()
  while (names.size < COMPANY_COUNT) names.add(`${random.pick(FIRST_WORDS)} ${random.pick(SECOND_WORDS)}`)
  return [...names].map((name, index) => ({
    id: 29680012 + index * 37,
    name,
    companyClass: random.weighted([
      ['Managed - Gold', 4],
      ['Managed - Silver', 5],
      ['Break/Fix', 2],
      ['Co-managed', 2],
    ]),
  }))
}

const COMPANIES: readonly Company[] = foundCompanies()

/** A few customers write most of the tickets. */
const WEIGHTED: Weighted<Company> = COMPANIES.map((company, index) => [company, 1 / (1 + index * 0.2)])

export function pickCompany(random: Random): Company {
  const [first, ...rest] = WEIGHTED
  if (first === undefined) throw new Error('the tenant has no companies')
  return random.weighted([first, ...rest])
}

/** Names of the companies from one place in the list up to another. */
export const companyNames = (from: number, until: number) =>
  COMPANIES.slice(from, until).map((company) => company.name)
