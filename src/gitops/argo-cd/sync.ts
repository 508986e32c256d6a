import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { fail } from '../../app/errors';
import { overriddenOptions } from '../../app/sync-options';
import { Validation } from '../../app/validation';
import { SYNC_OPTIONS, SYNC_WAVE } from '../../rules/gitops/annotations';

/** How Argo CD syncs one object, where it should not be as for the others. */
export class ArgoCdSync {
  /** How the object of a construct is synced. */
  public static of(construct: IConstruct): ArgoCdSync {
    return new ArgoCdSync(construct, ApiObject.of(construct));
  }

  private constructor(private readonly construct: IConstruct, private readonly object: ApiObject) {}

  /**
   * Puts the object into a wave; by itself it is in that of its layer.
   *
   * @throws when the wave is no whole number
   */
  public wave(wave: number): ArgoCdSync {
    if (!Number.isInteger(wave)) fail(this.construct, 'ArgoCdSync.wave', `${wave} is no wave; give a whole number, which may be negative`);
    return this.annotate(SYNC_WAVE, String(wave));
  }

  /** Changes the fields that Git holds, and leaves the others to those who set them. */
  public serverSideApply(): ArgoCdSync {
    return this.option('ServerSideApply', 'true');
  }

  /** Keeps the object when it leaves Git, and when its Application is deleted. */
  public keep(): ArgoCdSync {
    return this.option('Prune', 'false').option('Delete', 'false');
  }

  /** Asks somebody before the object is deleted. */
  public confirmDeletion(): ArgoCdSync {
    return this.option('Prune', 'confirm').option('Delete', 'confirm');
  }

  /** Does not stop at the first sync, when the kind is not there yet. */
  public skipDryRunOnMissingResource(): ArgoCdSync {
    return this.option('SkipDryRunOnMissingResource', 'true');
  }

  private option(name: string, value: string): ArgoCdSync {
    return this.annotate(SYNC_OPTIONS, overriddenOptions(this.object.metadata.toJson().annotations?.[SYNC_OPTIONS], `${name}=${value}`));
  }

  private annotate(name: string, value: string): ArgoCdSync {
    this.object.metadata.addAnnotation(name, value);
    Validation.forget(this.construct);
    return this;
  }
}
