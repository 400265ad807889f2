import { testFaults } from './fault-tests.ts'

testFaults('callbacks')
