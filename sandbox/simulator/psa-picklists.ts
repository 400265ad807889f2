/** Queues by the label that people see and the id that the PSA's own API gives. */
export const QUEUE_IDS = {
  Triage: 29683354,
  'Service Desk L1': 29683355,
  'Service Desk L2': 29683356,
  'Monitoring Alerts': 29683361,
  Security: 29683362,
  Projects: 29683370,
  Onboarding: 29683371,
  Billing: 29683378,
} as const
export type Queue = keyof typeof QUEUE_IDS

export type Priority = 'Critical' | 'High' | 'Medium' | 'Low'

/** The PSA's own numbers for priorities. */
export const PRIORITY_IDS: Record<Priority, number> = { Critical: 4, High: 1, Medium: 2, Low: 3 }

export type Source = 'Email' | 'Phone' | 'Client Portal' | 'Monitoring Alert' | 'Teams' | 'Walk-in'
