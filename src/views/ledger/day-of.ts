export { daysOf, isDay, saidOn } from '../../join/day-of.js'
