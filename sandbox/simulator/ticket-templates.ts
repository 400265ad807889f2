import type { Priority, Queue, Source } from './psa-picklists.ts'
import type { Random, Weighted } from './random.ts'

export type TicketTemplate = {
  title: string
  issueType: string
  subIssueType: string
  priorities: readonly [Weighted<Priority>[number], ...Weighted<Priority>]
  queue: Queue
  /** How often people and the monitoring write such a ticket, against each other. */
  weight: number
  /** Rounds of technician and customer writing to each other, on average. */
  rounds: number
  /** Fixed where only one source writes such tickets. */
  source: Source | null
}

const CRITICAL = [
  ['Critical', 6],
  ['High', 3],
  ['Medium', 1],
] as const
const HIGH = [
  ['Critical', 1],
  ['High', 5],
  ['Medium', 4],
] as const
const MEDIUM = [
  ['High', 1],
  ['Medium', 6],
  ['Low', 3],
] as const
const LOW = [
  ['Medium', 3],
  ['Low', 7],
] as const

const request = (
  title: string,
  [issueType, subIssueType]: readonly [string, string],
  priorities: TicketTemplate['priorities'],
  queue: Queue,
  weight: number,
  rounds: number,
): TicketTemplate => ({ title, issueType, subIssueType, priorities, queue, weight, rounds, source: null })

const alert = (
  title: string,
  [issueType, subIssueType]: readonly [string, string],
  priorities: TicketTemplate['priorities'],
  queue: Queue,
  weight: number,
): TicketTemplate => ({
  title,
  issueType,
  subIssueType,
  priorities,
  queue,
  weight,
  rounds: 0,
  source: 'Monitoring Alert',
})

export const DEVICE_OFFLINE = alert(
  '[Alert] {host} is offline',
  ['Monitoring', 'Device Offline'],
  HIGH,
  'Monitoring Alerts',
  12,
)

const TEMPLATES: readonly [TicketTemplate, ...TicketTemplate[]] = [
  DEVICE_OFFLINE,
  request(
    'Password reset for {contact}',
    ['User Account', 'Password Reset'],
    MEDIUM,
    'Service Desk L1',
    15,
    1.2,
  ),
  request(
    '{contact} is locked out of Microsoft 365',
    ['User Account', 'Account Lockout'],
    HIGH,
    'Service Desk L1',
    9,
    1.1,
  ),
  request('MFA prompt not arriving on new phone', ['User Account', 'MFA'], MEDIUM, 'Service Desk L1', 8, 1.6),
  request('New starter: {contact} begins Monday', ['User Account', 'New User'], MEDIUM, 'Onboarding', 5, 2.5),
  request(
    'Offboard {contact} - last day Friday',
    ['User Account', 'Terminated User'],
    HIGH,
    'Onboarding',
    3,
    1.4,
  ),
  request(
    'Outlook keeps asking for credentials',
    ['Email', 'Outlook Client'],
    MEDIUM,
    'Service Desk L1',
    9,
    1.8,
  ),
  request('Shared mailbox access request', ['Email', 'Mailbox Permissions'], LOW, 'Service Desk L1', 6, 1.1),
  request('Suspicious email reported by {contact}', ['Security', 'Phishing'], HIGH, 'Security', 7, 0.7),
  request('Printer offline - {site}', ['Hardware', 'Printer'], LOW, 'Service Desk L1', 7, 1.5),
  request('Laptop running slowly', ['Hardware', 'Workstation'], LOW, 'Service Desk L1', 7, 2.2),
  request(
    'Docking station not detecting monitors',
    ['Hardware', 'Peripheral'],
    LOW,
    'Service Desk L1',
    4,
    1.6,
  ),
  request('VPN disconnects every few minutes', ['Network', 'VPN'], MEDIUM, 'Service Desk L2', 6, 2.4),
  request('Internet down at {site}', ['Network', 'ISP Outage'], CRITICAL, 'Service Desk L2', 2, 2.1),
  request('Wi-Fi slow in conference room', ['Network', 'Wireless'], LOW, 'Service Desk L2', 3, 1.7),
  request('QuickBooks error 6189', ['Line of Business', 'QuickBooks'], MEDIUM, 'Service Desk L2', 3, 2),
  request('Need software installed: {app}', ['Software', 'Install'], LOW, 'Service Desk L1', 6, 1.2),
  request('Teams calls dropping', ['Software', 'Microsoft Teams'], MEDIUM, 'Service Desk L2', 4, 2.1),
  request(
    'Restore file deleted from SharePoint',
    ['Backup', 'File Restore'],
    MEDIUM,
    'Service Desk L2',
    2.5,
    1.3,
  ),
  request('Invoice question {invoice}', ['Billing', 'Invoice Query'], LOW, 'Billing', 2.5, 1.6),
  request('Quote request: 6 laptops', ['Sales', 'Quote Request'], LOW, 'Triage', 2.5, 1.8),
  request('Office move planning - {site}', ['Project', 'Site Move'], LOW, 'Projects', 1, 3),
  alert(
    'Possible account compromise: impossible travel',
    ['Security', 'Compromised Account'],
    CRITICAL,
    'Security',
    1.5,
  ),
  alert('EDR: malware quarantined on {host}', ['Security', 'Endpoint Detection'], HIGH, 'Security', 2.5),
  alert(
    '[Alert] Disk space below 10% on {host}',
    ['Monitoring', 'Disk Space'],
    MEDIUM,
    'Monitoring Alerts',
    13,
  ),
  alert('[Alert] Backup job failed - {host}', ['Backup', 'Backup Failure'], HIGH, 'Monitoring Alerts', 9),
  alert(
    '[Alert] CPU above 95% for 15 minutes on {host}',
    ['Monitoring', 'Performance'],
    LOW,
    'Monitoring Alerts',
    7,
  ),
  alert(
    '[Alert] Windows service stopped: Spooler on {host}',
    ['Monitoring', 'Service Stopped'],
    LOW,
    'Monitoring Alerts',
    6,
  ),
  alert(
    '[Alert] Patch compliance below 80% - {site}',
    ['Monitoring', 'Patching'],
    LOW,
    'Monitoring Alerts',
    3,
  ),
  alert(
    'SSL certificate expires in 14 days',
    ['Monitoring', 'Certificate'],
    MEDIUM,
    'Monitoring Alerts',
    1.5,
  ),
]

const [FIRST, ...REST] = TEMPLATES
const WEIGHTED: readonly [Weighted<TicketTemplate>[number], ...Weighted<TicketTemplate>] = [
  [FIRST, FIRST.weight],
  ...REST.map((template) => [template, template.weight] as const),
]

export const pickTemplate = (random: Random): TicketTemplate => random.weighted(WEIGHTED)

const SITES = ['HQ', 'North branch', 'Warehouse', 'Clinic 2'] as const
const APPS = ['Adobe Acrobat Pro', 'AutoCAD LT', 'Slack', 'Zoom', 'Power BI Desktop', 'Visio'] as const
const MACHINES = ['SRV', 'DC', 'WKS', 'FS', 'SQL'] as const

export function titleOf(
  template: TicketTemplate,
  contact: string,
  companyName: string,
  random: Random,
): string {
  const company = companyName.slice(0, 3).toUpperCase()
  return template.title
    .replace('{contact}', contact)
    .replace('{host}', `${company}-${random.pick(MACHINES)}${String(random.whole(1, 28)).padStart(2, '0')}`)
    .replace('{site}', random.pick(SITES))
    .replace('{app}', random.pick(APPS))
    .replace('{invoice}', `INV-${random.whole(10000, 99999)}`)
}
