CREATE TABLE "signing_key" (
	"generation" integer PRIMARY KEY NOT NULL,
	"kid" text NOT NULL,
	"sealed_private_key" text NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
