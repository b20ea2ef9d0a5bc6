CREATE TABLE "certification_version" (
	"platform_id" text NOT NULL,
	"version_hash" text NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"content" jsonb NOT NULL,
	"format" text NOT NULL,
	"corrections" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"imported_by" text NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "certification_version_platform_id_version_hash_pk" PRIMARY KEY("platform_id","version_hash")
);
--> statement-breakpoint
CREATE TABLE "course_certification" (
	"platform_id" text NOT NULL,
	"course_id" text NOT NULL,
	"code" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "course_certification_platform_id_course_id_code_pk" PRIMARY KEY("platform_id","course_id","code")
);
--> statement-breakpoint
CREATE TABLE "current_version" (
	"platform_id" text NOT NULL,
	"code" text NOT NULL,
	"version_hash" text NOT NULL,
	"published" boolean DEFAULT false NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "current_version_platform_id_code_pk" PRIMARY KEY("platform_id","code")
);
--> statement-breakpoint
CREATE TABLE "establishment_layer" (
	"platform_id" text NOT NULL,
	"code" text NOT NULL,
	"layer" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "establishment_layer_platform_id_code_pk" PRIMARY KEY("platform_id","code")
);
--> statement-breakpoint
CREATE TABLE "import_draft" (
	"platform_id" text NOT NULL,
	"draft_id" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"format" text NOT NULL,
	"content" jsonb NOT NULL,
	"settlement" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "import_draft_platform_id_draft_id_pk" PRIMARY KEY("platform_id","draft_id")
);
--> statement-breakpoint
CREATE TABLE "succession" (
	"platform_id" text NOT NULL,
	"from_code" text NOT NULL,
	"to_code" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "succession_platform_id_from_code_to_code_pk" PRIMARY KEY("platform_id","from_code","to_code")
);
--> statement-breakpoint
ALTER TABLE "certification_version" ADD CONSTRAINT "certification_version_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_certification" ADD CONSTRAINT "course_certification_course" FOREIGN KEY ("platform_id","course_id") REFERENCES "public"."course"("platform_id","course_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "current_version" ADD CONSTRAINT "current_version_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "current_version" ADD CONSTRAINT "current_version_content" FOREIGN KEY ("platform_id","version_hash") REFERENCES "public"."certification_version"("platform_id","version_hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "establishment_layer" ADD CONSTRAINT "establishment_layer_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_draft" ADD CONSTRAINT "import_draft_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "succession" ADD CONSTRAINT "succession_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "certification_version_code" ON "certification_version" USING btree ("platform_id","code","imported_at");--> statement-breakpoint
CREATE INDEX "import_draft_expiry" ON "import_draft" USING btree ("expires_at");