import { Duration } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { IConstruct } from 'constructs';
import type * as hco from '../../../imports/hco.kubevirt.io';
import { fail } from '../../app/errors';
import { goDuration } from '../../app/size';

/** A whole number that is not negative, and fits the field. */
export function count(by: IConstruct, field: string, value: number | undefined): number | undefined {
  if (value !== undefined && !(Number.isInteger(value) && value >= 0 && value < 2 ** 32)) fail(by, field, `${value} is not a count; give a whole number from 0 on`);
  return value;
}

/** A time in whole seconds. */
export function seconds(by: IConstruct, field: string, value: Duration | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (value.toMilliseconds() % 1000 !== 0) fail(by, field, `${goDuration(value)} is finer than the field's unit; give whole seconds`);
  return value.toSeconds();
}

/** A text that says something. */
export function named(by: IConstruct, field: string, value: string | undefined, example: string): string | undefined {
  if (value !== undefined && value.trim() === '') fail(by, field, `'${value}' is no name; write one, as '${example}', or leave it out`);
  return value;
}

/** cdk8s-plus renders a selector with a method that its typings leave out. */
export function labelSelector(selector: kplus.LabelSelector | undefined): hco.LabelSelector | undefined {
  return selector && (selector as unknown as { _toKube(): hco.LabelSelector })._toKube();
}
