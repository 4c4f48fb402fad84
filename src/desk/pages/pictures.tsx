import type { PictureView } from "../../editorial/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";

export function PicturesPage({ visit, pictures }: { visit: DeskVisit; pictures: PictureView[] }) {
  return (
    <Desk visit={visit} title="Pictures">
      <form class="fields" method="post" action="/desk/pictures" enctype="multipart/form-data">
        <div class="row">
          <label>
            Picture (JPEG, PNG, WebP, AVIF, GIF, TIFF; 40 MB at most)
            <input type="file" name="picture" accept="image/*" required />
          </label>
          <label>
            What it shows (alt)
            <input name="alt" required />
          </label>
          <label>
            Caption
            <input name="caption" />
          </label>
          <label>
            Credit
            <input name="credit" />
          </label>
        </div>
        <p>
          <button class="button">Add</button>
        </p>
      </form>
      <h2>Newest first</h2>
      <ul class="pictures">
        {pictures.map(({ id, alt, name, credit, width, height, sizes, storageKey }) => (
          <li>
            <img
              src={`/${sizes.find(({ format }) => format === "jpeg")?.key ?? storageKey}`}
              alt={alt}
              loading="lazy"
              width={3}
              height={2}
            />
            <p class="soft">
              {name} · {width} × {height} · {credit}
            </p>
            <p class="soft id">{id}</p>
          </li>
        ))}
      </ul>
    </Desk>
  );
}
