import { isQuantity, quantityMilli, quantityValue } from '../../schema/canonical';
import { Manifest } from '../rule';

/** Whole units of a quantity as the webhook counts them, rounded away from zero; 0 where there is none. */
export function valueOf(quantity: Manifest): bigint {
  return readable(quantity) ? quantityValue(quantity) : 0n;
}

/** Thousandths of a quantity, rounded away from zero; 0 where there is none. */
export function milliOf(quantity: Manifest): bigint {
  return readable(quantity) ? quantityMilli(quantity) : 0n;
}

/** True for a quantity that is written and can be read. */
export function readable(quantity: unknown): quantity is string | number {
  return (typeof quantity === 'string' || typeof quantity === 'number') && isQuantity(quantity);
}
