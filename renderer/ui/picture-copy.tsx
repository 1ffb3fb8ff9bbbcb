import type { PictureAttributes } from '../../app/story/body.ts'
import { pictureAddress } from '../../app/story/picture.ts'
import { AlternativeText } from './proof-details.tsx'

/** A picture as it will run, with its caption and credit; what it says to who cannot see it is its alternative text. */
export function PictureCopy({ attributes }: { readonly attributes: PictureAttributes }) {
  const { picture, caption, credit, alt } = attributes
  return (
    <>
      <figure className="picture">
        <img src={pictureAddress(picture)} alt={alt} loading="lazy" />
        {(caption !== '' || credit !== '') && (
          <figcaption>
            {caption} {credit !== '' && <span className="credit">{credit}</span>}
          </figcaption>
        )}
      </figure>
      <AlternativeText words={alt} />
    </>
  )
}
